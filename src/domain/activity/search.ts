// Which of the account's activity is shown, as an address. Reading never fails: what it does not understand gets its default.
import type { TokenEventKind } from '#domain/account/audit-history.ts';

export const activityKinds: readonly TokenEventKind[] = ['created', 'changed', 'reset', 'deleted', 'other'];

/** In days; undefined for all that the audit log holds. */
export const activityRanges: readonly (number | undefined)[] = [7, 30, 90, 365, undefined];

const usualRange = 30;

export type ActivitySearch = {
  /** The ID of the member who acted; empty for everyone. */
  readonly person: string;
  /** A part of a token's name, or its ID; empty for every token. */
  readonly token: string;
  readonly kind: TokenEventKind | undefined;
  readonly days: number | undefined;
};

/** Reads a search from the parameters of an address. */
export function readActivitySearch(params: URLSearchParams): ActivitySearch {
  const days = params.get('days');
  return {
    person: params.get('person') ?? '',
    token: params.get('token') ?? '',
    kind: activityKinds.find((kind) => kind === params.get('kind')),
    days: days === 'all' ? undefined : (activityRanges.find((one) => `${one}` === days) ?? usualRange),
  };
}

/** Writes the parameters that `readActivitySearch` reads back; defaults are left out. */
export function writeActivitySearch({ person, token, kind, days }: ActivitySearch): URLSearchParams {
  const params = new URLSearchParams();
  if (person !== '') params.set('person', person);
  if (token !== '') params.set('token', token);
  if (kind !== undefined) params.set('kind', kind);
  if (days !== usualRange) params.set('days', `${days ?? 'all'}`);
  return params;
}
