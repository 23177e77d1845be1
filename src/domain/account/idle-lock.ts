// When a session that nobody uses is locked. Times are epoch ms, lengths ms.
import { minute } from '#domain/time/duration.ts';

/** How long before the lock a warning stands, unless that would be more than half of the whole time. */
const longestWarning = 2 * minute;

/**
 * How often the page tells the gateway that a session is used, in ms. The gateway locks a fifth later than the page (a minute at
 * most). Use that it has not heard of yet is therefore not lost.
 */
export function tellUseEvery(lockAfter: number): number {
  return Math.min(0.75 * minute, lockAfter / 6);
}

/** `until` is when the status changes by itself. */
export type IdleStatus =
  | { readonly kind: 'in-use'; readonly until: number }
  | { readonly kind: 'warned'; readonly until: number }
  | { readonly kind: 'due' };

/**
 * Where a session stands that was last used at `lastUsedAt`. A clock that was set back counts as no time at all. It must neither
 * lock at once nor never.
 */
export function idleStatus(lastUsedAt: number, lockAfter: number, now: number): IdleStatus {
  const idleFor = Math.max(0, now - lastUsedAt);
  const locksIn = lockAfter - idleFor;
  const warning = Math.min(longestWarning, lockAfter / 2);
  if (locksIn <= 0) return { kind: 'due' };
  return locksIn <= warning
    ? { kind: 'warned', until: now + locksIn }
    : { kind: 'in-use', until: now + locksIn - warning };
}
