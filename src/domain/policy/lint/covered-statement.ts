import { removeStatement } from '#domain/policy/text/edit.ts';
import { statementIdentity } from '#domain/policy/language/same-policy.ts';
import { repairWith } from './finding.ts';
import type { LintRule } from './rule.ts';

/** Another statement with the same effect says all of this and more. Of two that say the same, the later is reported. */
export const coveredStatement: LintRule = ({ policy, statements, covers }) => {
  const drawn = statements.flatMap(({ statement, node, pointer, index }) =>
    statement === undefined
      ? []
      : [{ statement, node, pointer, index, identity: statementIdentity(statement) }],
  );
  return drawn.flatMap(({ statement, node, pointer, index, identity }) => {
    const wider = drawn.find(
      (other) =>
        other.statement.effect === statement.effect &&
        other.identity !== identity &&
        covers(other.statement, statement) &&
        (other.index < index || !covers(statement, other.statement)),
    );
    if (wider === undefined) return [];
    return [
      {
        code: 'covered-statement',
        severity: 'suggestion',
        message: `Statement ${wider.index + 1} already covers all of this.`,
        pointer,
        statement: index,
        range: { from: node.from, to: node.to },
        ...repairWith('Remove this statement', removeStatement(policy, index)),
      },
    ];
  });
};
