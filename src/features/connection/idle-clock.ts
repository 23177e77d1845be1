// Measures how long a session is unused, and says when to warn and when to lock. It uses this computer's clock, because it measures lengths
// of time. A first answer from the server must not lock a session opened a moment ago.
import type { IdleStatus } from '#domain/account/idle-lock.ts';
import { serverNow } from '#queries/session/server-clock.ts';
import { watchActivity } from '#ui/activity.ts';

/** The longest interval between two checks, in ms: timers stop while the machine sleeps, its clock does not. */
const lookEveryMs = 15_000;

type IdleClockOptions = {
  readonly statusAt: (lastUsedAt: number, now: number) => IdleStatus;
  /** Whether the console is working on a person's request, which counts as use. */
  readonly isAtWork: () => boolean;
  /** Called when the session is used, at most once in `tellEvery` ms. Page loads and sign-ins count as use without a call. */
  readonly onUse: () => void;
  readonly tellEvery: number;
  /** Called while the lock is near, and called with undefined when it is far away again. */
  readonly onWarning: (warning: IdleWarning | undefined) => void;
  /** Called once; nothing is called after it. */
  readonly onDue: () => void;
};

/** `locksAt` is epoch ms by the server's clock, like every countdown. `onStay` reports that somebody is there. */
export type IdleWarning = { readonly locksAt: number; readonly onStay: () => void };

/** Returns the function that stops the clock. */
export function startIdleClock(options: IdleClockOptions): () => void {
  const { statusAt, isAtWork, onUse, tellEvery, onWarning, onDue } = options;
  let lastUsedAt = Date.now();
  let toldAt = lastUsedAt;
  let isWarned = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function noteUse(at: number): void {
    lastUsedAt = at;
    if (Math.abs(at - toldAt) < tellEvery) return;
    toldAt = at;
    onUse();
  }

  function look(): void {
    clearTimeout(timer);
    const now = Date.now();
    if (isAtWork()) noteUse(now);
    const status = statusAt(lastUsedAt, now);
    isWarned = status.kind === 'warned';
    onWarning(
      status.kind === 'warned'
        ? { locksAt: serverNow() + status.until - now, onStay: activity.noteActivity }
        : undefined,
    );
    if (status.kind === 'due') {
      stop();
      onDue();
    } else timer = setTimeout(look, Math.min(lookEveryMs, status.until - now));
  }

  const activity = watchActivity((at) => {
    // After a sleep beyond the lock time the session is locked, whatever woke the machine.
    if (statusAt(lastUsedAt, at).kind === 'due') return look();
    noteUse(at);
    if (isWarned) look();
  });

  function stop(): void {
    clearTimeout(timer);
    activity.stop();
    document.removeEventListener('visibilitychange', look);
  }

  document.addEventListener('visibilitychange', look);
  look();
  return stop;
}
