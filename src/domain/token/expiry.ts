// Where a token stands towards its expiry, the end of the token itself (contract section 6). The end of the key that a reset
// replaced is another thing: the grace period, which no server tells (trap 15).
import { day } from '#domain/time/duration.ts';
import type { AccessToken } from './token.ts';

/** In ms: from here on a token counts as expiring soon. Two weeks are enough to replace a key without haste. */
export const expiringSoonMs = 14 * day;

/**
 * `none` means that the server names no expiry. An older server never does, so it is no proof of "never". `leftMs` counts down to
 * `at`, `sinceMs` counts up from it. `at` is epoch ms, the two others ms.
 */
export type ExpiryState =
  | { readonly kind: 'none' }
  | { readonly kind: 'active'; readonly at: number; readonly leftMs: number }
  | { readonly kind: 'soon'; readonly at: number; readonly leftMs: number }
  | { readonly kind: 'expired'; readonly at: number; readonly sinceMs: number };

/** Tells where a token stands towards its expiry at `now` (epoch ms). At the very instant it has expired. */
export function expiryState(token: Pick<AccessToken, 'expiresAt'>, now: number): ExpiryState {
  const at = token.expiresAt;
  if (at === undefined) return { kind: 'none' };
  const leftMs = at - now;
  if (leftMs <= 0) return { kind: 'expired', at, sinceMs: now - at };
  return { kind: leftMs <= expiringSoonMs ? 'soon' : 'active', at, leftMs };
}

type Ending = Pick<AccessToken, 'expiresAt'>;

/**
 * The latest end of these tokens that has passed at `now` (epoch ms); undefined while none has. It stays the same until the next
 * one ends, so that a clock's tick causes no work.
 */
export function lastEnd(tokens: readonly Ending[], now: number): number | undefined {
  let last: number | undefined;
  for (const { expiresAt } of tokens) {
    if (expiresAt !== undefined && expiresAt <= now && (last === undefined || expiresAt > last))
      last = expiresAt;
  }
  return last;
}

/** Whether a token had ended at `at` (epoch ms); with undefined none had. */
export function hasEndedBy({ expiresAt }: Ending, at: number | undefined): boolean {
  return expiresAt !== undefined && at !== undefined && expiresAt <= at;
}
