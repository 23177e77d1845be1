import { statementNodes } from '#domain/policy/text/paste.ts';
import type { PolicyText } from '#domain/policy/text/text.ts';
import { type Repair, repairWith } from './finding.ts';
import type { LintRule } from './rule.ts';

/** A policy is a list of at least one statement (contract section 4). */
export const notAList: LintRule = ({ policy }) => {
  const { root, list } = policy;
  if (root === undefined || root.kind === 'broken') return [];
  const place = { severity: 'error', pointer: '', range: { from: root.from, to: root.to } } as const;
  if (list === undefined) {
    const message = 'A policy must be a list of statements in square brackets.';
    return [{ code: 'not-a-list', message, ...place, ...unwrap(policy) }];
  }
  if (list.items.length > 0) return [];
  return [{ code: 'no-statements', message: 'A policy needs at least one statement.', ...place }];
};

function unwrap({ text, root }: PolicyText): { repair?: Repair } {
  const nodes = root === undefined ? undefined : statementNodes(root);
  const [first] = nodes ?? [];
  const last = nodes?.at(-1);
  if (root === undefined || first === undefined || last === undefined) return {};
  const insert = `[${text.slice(first.from, last.to)}]`;
  const label = first === root ? 'Add square brackets' : 'Keep only its list of statements';
  return repairWith(label, { from: root.from, to: root.to, insert });
}
