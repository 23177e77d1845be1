import { exceptField, fieldThatCounts, type ScopeField } from '#domain/policy/language/statement.ts';
import { memberOf } from '#domain/policy/text/node.ts';
import type { Finding } from './finding.ts';
import type { LintRule } from './rule.ts';
import { listOf, type StatementView } from './statement-view.ts';

/** A statement names no resources or no actions: the list is missing, or is empty. */
export const missingList: LintRule = ({ statements }) =>
  statements.flatMap((view) => [...missing(view, 'resources'), ...missing(view, 'actions')]);

function missing(view: StatementView, key: ScopeField): readonly Finding[] {
  const exceptKey = exceptField[key];
  const name = fieldThatCounts(key, (given) => listOf(view, given)?.node.items);
  if (name === 'both') return [];
  const empty = name && listOf(view, name);
  const place = { severity: 'error', statement: view.index } as const;
  if (empty !== undefined) {
    if (empty.node.items.length > 0) return [];
    const message = `"${empty.key}" is empty. Add at least one ${key === 'resources' ? 'resource' : 'action'}.`;
    const { from, to } = empty.node;
    return [{ ...place, code: 'empty-list', message, pointer: empty.pointer, range: { from, to } }];
  }
  // Another rule reports a member that is no list.
  const isOther = [key, exceptKey].some((given) => {
    const kind = memberOf(view.node, given)?.value.kind;
    return kind !== undefined && kind !== 'null';
  });
  if (isOther) return [];
  const range = { from: view.node.from, to: view.node.from + 1 };
  const message = `Add "${key}" or "${exceptKey}".`;
  return [{ ...place, code: 'missing-list', message, pointer: view.pointer, range }];
}
