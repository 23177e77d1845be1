// How close an account is to the number of service tokens it may have (contract section 4).
import type { AccessToken } from './token.ts';

/** What an account has by default. The vendor raises it on request, and the API tells nobody what it is. */
export const usualServiceTokenLimit = 200;

/** From this number on the page shows how few are left. */
const nearLimit = usualServiceTokenLimit * 0.9;

/**
 * How many service tokens there are, when that is near the usual limit or at it. Undefined when it is below, or when not every
 * token is known. Also undefined above the limit: the account's own must be another.
 */
export function serviceTokensNearLimit(list: {
  readonly tokens: readonly Pick<AccessToken, 'kind'>[];
  readonly complete: boolean;
}): number | undefined {
  if (!list.complete) return undefined;
  const count = list.tokens.filter(({ kind }) => kind === 'service').length;
  return count >= nearLimit && count <= usualServiceTokenLimit ? count : undefined;
}
