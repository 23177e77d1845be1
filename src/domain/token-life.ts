// The instants of a token's life that its record tells, in the order they came or will come.
import type { AccessToken } from './token.ts';

export type LifeMoment = 'created' | 'modified' | 'used' | 'now' | 'expiry';

export type LifeEvent = { readonly moment: LifeMoment; readonly at: number };

/** A change within a second of the creation is part of it: servers stamp both while they make the token. */
const sameStepMs = 1000;

/** The moments of a life, `now` among them, earliest first; equal instants keep the order created, modified, used, now, expiry. */
export function tokenLife(
  token: Pick<AccessToken, 'createdAt' | 'modifiedAt' | 'lastUsedAt' | 'expiresAt'>,
  now: number,
): readonly LifeEvent[] {
  const moments: readonly (readonly [LifeMoment, number | undefined])[] = [
    ['created', token.createdAt],
    ['modified', wasModified(token) ? token.modifiedAt : undefined],
    ['used', lastUseBy(token, now)],
    ['now', now],
    ['expiry', token.expiresAt],
  ];
  return moments
    .flatMap(([moment, at]) => (at === undefined ? [] : [{ moment, at }]))
    .toSorted((one, other) => one.at - other.at);
}

/**
 * The last use as it can be told at `now` (epoch ms): a use after that is one that the reader's clock has not reached yet, by
 * seconds between two ticks or because the clock is off, and counts as just now.
 */
export function lastUseBy(token: Pick<AccessToken, 'lastUsedAt'>, now: number): number | undefined {
  return token.lastUsedAt === undefined ? undefined : Math.min(token.lastUsedAt, now);
}

/** Whether a token was changed after it was made. */
export function wasModified(token: Pick<AccessToken, 'createdAt' | 'modifiedAt'>): boolean {
  return token.modifiedAt !== undefined && token.modifiedAt - (token.createdAt ?? 0) > sameStepMs;
}

/** How long after a change a 404 for the token is more likely a read that lags the write than a deletion (contract section 10). */
const lagMs = 30_000;

/** Whether a token that is said not to exist was written so shortly before `now` (epoch ms) that the answer may be old. */
export function mayLag(token: Pick<AccessToken, 'modifiedAt'> | undefined, now: number): boolean {
  return token?.modifiedAt !== undefined && Math.abs(now - token.modifiedAt) < lagMs;
}
