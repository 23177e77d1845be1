import type { JsonProblem } from '#domain/policy/text/node.ts';
import type { TextEdit } from '#domain/policy/text/edit.ts';
import type { PolicyText } from '#domain/policy/text/text.ts';
import { repairWith } from './finding.ts';
import type { LintRule } from './rule.ts';

/** The text is not JSON; nothing can be sent until it is. */
export const invalidJson: LintRule = ({ policy }) =>
  policy.problems.map((problem) => {
    const { from, to, message } = problem;
    const inside = policy.statements.find((entry) => from >= entry.from && from < entry.to);
    return {
      code: 'invalid-json',
      severity: 'error',
      message,
      pointer: inside?.pointer ?? '',
      ...(inside === undefined ? {} : { statement: inside.index }),
      range: { from, to },
      ...repairOf(policy, problem),
    };
  });

function repairOf({ text }: PolicyText, { code, from, to }: JsonProblem): ReturnType<typeof repairWith> {
  const source = text.slice(from, to);
  const edit = (insert: string): TextEdit => ({ from, to, insert });
  if (code === 'trailing-comma') return repairWith('Remove the comma', edit(''));
  if (code === 'missing-comma') return repairWith('Add a comma', edit(','));
  if (code === 'missing-colon') return repairWith('Add a colon', edit(':'));
  if (code === 'comment') return repairWith('Remove the comment', edit(''));
  if (code === 'unquoted-name' || code === 'unknown-word') {
    return repairWith('Add double quotes', edit(JSON.stringify(source)));
  }
  if (code === 'single-quotes' && source.endsWith("'") && !/["\\]/.test(source)) {
    return repairWith('Use double quotes', edit(`"${source.slice(1, -1)}"`));
  }
  return {};
}
