// How a page passes on a bulk plan. The action is in the address, the tokens are in the navigation state. A reload keeps that state, and it
// may be longer than any address.
import { useLocation } from 'react-router-dom';
import { readReturnPath, withReturnPath } from '#domain/address/return-path.ts';
import { type BulkAction, findBulkAction } from '#domain/bulk/action.ts';
import { paths } from '#domain/address/paths.ts';

type PlanOptions = {
  /** Whether the tokens were chosen to live longer. */
  readonly extend?: boolean;
  /** The address inside the console to which the plan and its run lead back; otherwise to the list. */
  readonly back: string;
};

/** The address and state of the plan for these tokens, for `navigate(path, { state })` or a link. */
export function planLink(
  action: BulkAction,
  tokenIds: readonly string[],
  { extend = false, back }: PlanOptions,
) {
  return {
    to: withReturnPath(paths.bulkPlan(action), back),
    state: extend ? { tokenIds, extend } : { tokenIds },
  };
}

/** `planLink` from the page in view, to which the plan and its run lead back. */
export function usePlanLink() {
  const { pathname, search } = useLocation();
  const back = `${pathname}${search}`;
  return (action: BulkAction, tokenIds: readonly string[], { extend = false } = {}) =>
    planLink(action, tokenIds, { extend, back });
}

export type PlanLink = {
  readonly action: BulkAction;
  readonly tokenIds: readonly string[];
  /** The tokens were chosen to live longer. */
  readonly extend: boolean;
  readonly back: string;
};

export function readPlanLink(search: URLSearchParams, state: unknown): PlanLink | undefined {
  const action = findBulkAction(search.get('action'));
  if (action === undefined || typeof state !== 'object' || state === null || !('tokenIds' in state)) {
    return undefined;
  }
  const { tokenIds } = state;
  if (!Array.isArray(tokenIds)) return undefined;
  const extend = 'extend' in state && state.extend === true;
  return {
    action,
    tokenIds: tokenIds.filter((id) => typeof id === 'string'),
    extend,
    back: readReturnPath(search),
  };
}
