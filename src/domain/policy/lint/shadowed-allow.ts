import { removeItem, removeStatement } from '#domain/policy/text/edit.ts';
import type { Statement } from '#domain/policy/language/statement.ts';
import { type Finding, repairWith } from './finding.ts';
import type { LintContext, LintRule } from './rule.ts';
import { listOf, type StatementView } from './statement-view.ts';

/** A deny takes away all that an allow or one of its entries gives: deny wins (contract section 12). */
export const shadowedAllow: LintRule = ({ policy, statements, covers }) => {
  const denials = statements.filter(({ statement }) => statement?.effect === 'deny');
  return statements.flatMap((view): readonly Finding[] => {
    if (view.statement?.effect !== 'allow') return [];
    const allow = view.statement;
    const deny = denials.find(({ statement }) => statement !== undefined && covers(statement, allow));
    if (deny === undefined)
      return denials.flatMap((one) => shadowedEntries(policy, view, allow, one, covers));
    return [
      {
        code: 'shadowed-allow',
        severity: 'warning',
        message: `Statement ${deny.index + 1} denies all of this, so it never allows anything.`,
        pointer: view.pointer,
        statement: view.index,
        range: { from: view.node.from, to: view.node.to },
        ...repairWith('Remove this statement', removeStatement(policy, view.index)),
      },
    ];
  });
};

function shadowedEntries(
  policy: LintContext['policy'],
  view: StatementView,
  allow: Statement,
  deny: StatementView,
  covers: LintContext['covers'],
): readonly Finding[] {
  return (['resources', 'actions'] as const).flatMap((part) => {
    const list = listOf(view, part);
    if (list === undefined || allow[part].mode === 'except' || list.entries.length < 2) return [];
    return list.entries.flatMap((entry): readonly Finding[] => {
      const alone: Statement = { ...allow, [part]: { mode: 'only', patterns: [entry.text] } };
      if (deny.statement === undefined || !covers(deny.statement, alone)) return [];
      return [
        {
          code: 'shadowed-allow',
          severity: 'warning',
          message: `Statement ${deny.index + 1} denies this ${part === 'resources' ? 'resource for all actions here' : 'action on all resources here'}, so it’s never allowed.`,
          pointer: entry.pointer,
          statement: view.index,
          range: { from: entry.node.from, to: entry.node.to },
          ...repairWith(`Remove ${entry.text}`, removeItem(policy.text, list.node, entry.index)),
        },
      ];
    });
  });
}
