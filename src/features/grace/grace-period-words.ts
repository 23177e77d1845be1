import type { GracePeriod } from '#domain/grace/ledger.ts';
import { tokenTitle } from '#domain/token/token.ts';

/** The name of the token at the time of the reset. */
export function titleOf({ tokenName, tokenId }: Pick<GracePeriod, 'tokenName' | 'tokenId'>): string {
  return tokenTitle({ name: tokenName, id: tokenId });
}
