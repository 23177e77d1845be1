// The state of the list as a whole, from the loaded pages and the state of the query.
import { isForbidden, type ApiError } from '#queries/requests/failure.ts';
import type { TokenList } from '#queries/cache/token-list.ts';

export type ListStatus =
  | { readonly kind: 'loading' }
  | { readonly kind: 'forbidden'; readonly error: ApiError }
  | { readonly kind: 'failed'; readonly error: ApiError }
  /** Pages are loading; the list is incomplete. */
  | { readonly kind: 'arriving' }
  /** Loading waits for a rate limit. */
  | { readonly kind: 'waiting'; readonly until: number }
  /** Incomplete, and loading has stopped. Without an error, the server returned fewer tokens than it announced. */
  | { readonly kind: 'stopped'; readonly error: ApiError | undefined }
  /** Complete, although the last refresh failed. */
  | { readonly kind: 'outdated'; readonly error: ApiError }
  | { readonly kind: 'complete'; readonly isRefreshing: boolean };

type ListQuery = {
  readonly data: TokenList | undefined;
  readonly error: ApiError | null;
  readonly isFetching: boolean;
};

export function listStatus({ data, error, isFetching }: ListQuery): ListStatus {
  if (data === undefined) {
    if (isFetching || error === null) return { kind: 'loading' };
    return { kind: isForbidden(error) ? 'forbidden' : 'failed', error };
  }
  if (isFetching && data.waitingUntil !== undefined) return { kind: 'waiting', until: data.waitingUntil };
  if (isFetching) return data.complete ? { kind: 'complete', isRefreshing: true } : { kind: 'arriving' };
  if (data.complete)
    return error === null ? { kind: 'complete', isRefreshing: false } : { kind: 'outdated', error };
  return { kind: 'stopped', error: data.stoppedBy ?? error ?? undefined };
}

/** Whether more rows will arrive, as far as is known now. */
export function isArriving(status: ListStatus): boolean {
  return status.kind === 'loading' || status.kind === 'arriving' || status.kind === 'waiting';
}
