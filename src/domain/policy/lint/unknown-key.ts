import { isStatementField, statementFields } from '#domain/policy/language/statement.ts';
import { removeMember } from '#domain/policy/text/edit.ts';
import type { JsonMember } from '#domain/policy/text/node.ts';
import { closestWord } from './closest-word.ts';
import { repairWith } from './finding.ts';
import type { LintContext, LintRule } from './rule.ts';
import type { StatementView } from './statement-view.ts';

/** A statement has a member that the policy language does not know, often a known one misspelt. */
export const unknownKey: LintRule = ({ policy, statements }) =>
  statements.flatMap((view) =>
    view.node.members.flatMap((member, at) => {
      if (isStatementField(member.name)) return [];
      return [
        {
          code: 'unknown-key',
          severity: 'error',
          message: `"${member.name}" isn’t part of a statement.`,
          pointer: `${view.pointer}/${member.name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
          statement: view.index,
          range: member.nameRange,
          ...repairOf(policy, view, member, at),
        },
      ];
    }),
  );

function repairOf(
  policy: LintContext['policy'],
  { node }: StatementView,
  member: JsonMember,
  at: number,
): ReturnType<typeof repairWith> {
  const free = statementFields.filter((key) => node.members.every(({ name }) => name !== key));
  const meant = closestWord(member.name, free);
  if (meant !== undefined) {
    return repairWith(`Rename to ${meant}`, { ...member.nameRange, insert: JSON.stringify(meant) });
  }
  return repairWith(`Remove "${member.name}"`, removeMember(policy.text, node, at));
}
