import { removeStatement } from '#domain/policy/text/edit.ts';
import { statementIdentity } from '#domain/policy/language/same-policy.ts';
import { repairWith } from './finding.ts';
import type { LintRule } from './rule.ts';

/** A statement repeats an earlier one; the order of entries means nothing. */
export const duplicateStatement: LintRule = ({ policy, statements }) => {
  const seen = new Map<string, number>();
  return statements.flatMap(({ statement, node, pointer, index }) => {
    if (statement === undefined) return [];
    const identity = statementIdentity(statement);
    const earlier = seen.get(identity);
    if (earlier === undefined) {
      seen.set(identity, index);
      return [];
    }
    return [
      {
        code: 'duplicate-statement',
        severity: 'suggestion',
        message: `Same as statement ${earlier + 1}.`,
        pointer,
        statement: index,
        range: { from: node.from, to: node.to },
        ...repairWith('Remove this statement', removeStatement(policy, index)),
      },
    ];
  });
};
