// Runs the time that a session is not used, and says when it is warned and when it is locked. It goes by this computer's clock: what
// is measured are lengths, and a first word from the server must not lock what was opened a moment ago.
import type { IdleStatus } from '#domain/account/idle-lock.ts';
import { serverNow } from '#queries/session/server-clock.ts';
import { watchActivity } from '#ui/activity.ts';

/** The time is looked at no less often than this, in ms: timers sleep with the machine, its clock does not. */
const lookEveryMs = 15_000;

type IdleClockOptions = {
  readonly statusAt: (lastUsedAt: number, now: number) => IdleStatus;
  /** Whether the console works by itself on what a person asked for, which counts as use. */
  readonly isAtWork: () => boolean;
  /** Called when there is use, at most once in `tellEvery` ms. The loading of a page and signing in are use that is known already. */
  readonly onUse: () => void;
  readonly tellEvery: number;
  /** Told while the lock is near, and told undefined when it is far again. */
  readonly onWarning: (warning: IdleWarning | undefined) => void;
  /** Called once, and then nothing more. */
  readonly onDue: () => void;
};

/** `locksAt` is epoch ms by the server's clock, as all that is counted down; `onStay` says that somebody is there. */
export type IdleWarning = { readonly locksAt: number; readonly onStay: () => void };

/** Gives the function that stops it. */
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
    // Who comes back to a machine that slept over the lock finds it locked, whatever woke it.
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
