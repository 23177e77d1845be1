// The instants of a token's life that its record tells, in the order they came or will come.
import type { AccessToken } from './token.ts';

/** `grace`: an old key ends that still works after a reset. */
export type LifeMoment = 'created' | 'modified' | 'used' | 'now' | 'grace' | 'expiry';

export type LifeEvent = { readonly moment: LifeMoment; readonly at: number };

/** In ms. A change this close to the creation is part of it: servers set both times while they make the token. */
const sameStepMs = 1000;

/**
 * The moments of a life, `now` among them, earliest first. Equal instants keep the order created, modified, used, now, grace,
 * expiry. `oldKeyEndsAt` is the end of an old key that works at `now`. All are epoch ms.
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
 * An instant, but never later than `now` (both epoch ms). The screen's clock ticks in seconds, so that a new record may be ahead
 * of it.
 */
export function pastBy(at: number | undefined, now: number): number | undefined {
  return at === undefined ? undefined : Math.min(at, now);
}

/** Whether a token was changed after it was made. */
export function wasModified(token: Pick<AccessToken, 'createdAt' | 'modifiedAt'>): boolean {
  return token.modifiedAt !== undefined && token.modifiedAt - (token.createdAt ?? 0) > sameStepMs;
}

/** In ms. So soon after a change, a 404 more likely means a lagging read than a deletion (contract section 10). */
const lagMs = 30_000;

/** Whether a missing token was written so shortly before `now` (epoch ms) that the 404 may be out of date. */
export function mayLag(token: Pick<AccessToken, 'modifiedAt'> | undefined, now: number): boolean {
  return token?.modifiedAt !== undefined && Math.abs(now - token.modifiedAt) < lagMs;
}
