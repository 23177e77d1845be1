// The instants of a token's life that its record tells, in the order they came or will come.
import type { AccessToken } from './token.ts';

/** `grace`: an old key ends that still works after a reset. */
export type LifeMoment = 'created' | 'modified' | 'used' | 'now' | 'grace' | 'expiry';

export type LifeEvent = { readonly moment: LifeMoment; readonly at: number };

/** A change within a second of the creation is part of it: servers stamp both while they make the token. */
const sameStepMs = 1000;

/**
 * The moments of a life, `now` among them, earliest first; equal instants keep the order created, modified, used, now, grace, expiry.
 * `oldKeyEndsAt` is when an old key ends that works at `now`.
 */
export function tokenLife(
  token: Pick<AccessToken, 'createdAt' | 'modifiedAt' | 'lastUsedAt' | 'expiresAt'>,
  now: number,
  oldKeyEndsAt?: number,
): readonly LifeEvent[] {
  const moments: readonly (readonly [LifeMoment, number | undefined])[] = [
    ['created', pastBy(token.createdAt, now)],
    ['modified', wasModified(token) ? pastBy(token.modifiedAt, now) : undefined],
    ['used', pastBy(token.lastUsedAt, now)],
    ['now', now],
    ['grace', oldKeyEndsAt],
    ['expiry', token.expiresAt],
  ];
  return moments
    .flatMap(([moment, at]) => (at === undefined ? [] : [{ moment, at }]))
    .toSorted((one, other) => one.at - other.at);
}

/**
 * What has happened as it can be told at `now` (both epoch ms): something recorded for later, by seconds between two ticks of the
 * screen's clock, is just now.
 */
export function pastBy(at: number | undefined, now: number): number | undefined {
  return at === undefined ? undefined : Math.min(at, now);
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
