import type { Finding } from './finding.ts';
import type { LintRule } from './rule.ts';
import { listOf, memberOf, type StatementView } from './statement-view.ts';

/** A statement names no resources or no actions: the list is missing, or is empty. */
export const missingList: LintRule = ({ statements }) =>
  statements.flatMap((view) => [
    ...missing(view, 'resources', 'notResources'),
    ...missing(view, 'actions', 'notActions'),
  ]);

function missing(
  view: StatementView,
  key: 'resources' | 'actions',
  exceptKey: 'notResources' | 'notActions',
): readonly Finding[] {
  const lists = [listOf(view, key), listOf(view, exceptKey)].filter((list) => list !== undefined);
  if (lists.some(({ node }) => node.items.length > 0)) return [];
  const [empty] = lists;
  const place = { severity: 'error', statement: view.index } as const;
  if (empty !== undefined) {
    const message = `"${empty.key}" is empty: name at least one ${key === 'resources' ? 'resource' : 'action'}.`;
    const { from, to } = empty.node;
    return [{ ...place, code: 'empty-list', message, pointer: empty.pointer, range: { from, to } }];
  }
  // A member that is there but is no list is for another rule.
  const isOther = [key, exceptKey].some((name) => {
    const kind = memberOf(view.node, name)?.value.kind;
    return kind !== undefined && kind !== 'null';
  });
  if (isOther) return [];
  const range = { from: view.node.from, to: view.node.from + 1 };
  const message = `"${key}" is missing, and "${exceptKey}" too: one of them must be filled.`;
  return [{ ...place, code: 'missing-list', message, pointer: view.pointer, range }];
}
