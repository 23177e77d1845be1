// How a page says what is to be planned: the action in the address, the tokens in the state of the navigation, which a reload keeps and
// which may be longer than any address.
import { type BulkAction, findBulkAction } from '#domain/bulk/action.ts';
import { paths } from '#domain/address/paths.ts';

/** Where a plan for these tokens is made, for `navigate(path, { state })` or a link. */
export function planLink(action: BulkAction, tokenIds: readonly string[]) {
  return { to: paths.bulkPlan(action), state: { tokenIds } };
}

export function readPlanLink(
  search: URLSearchParams,
  state: unknown,
): { readonly action: BulkAction; readonly tokenIds: readonly string[] } | undefined {
  const action = findBulkAction(search.get('action'));
  if (action === undefined || typeof state !== 'object' || state === null || !('tokenIds' in state)) {
    return undefined;
  }
  const { tokenIds } = state;
  if (!Array.isArray(tokenIds)) return undefined;
  return { action, tokenIds: tokenIds.filter((id) => typeof id === 'string') };
}
