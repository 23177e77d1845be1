// How many calls a walk over the list may make without taking them from others: rate limits are shared by all clients of an account
// (contract section 10). Half of what was left when a window began stays theirs.
import { callsLeftFrom, longestDelayMs, retryAfterFrom } from '#domain/account/rate-limit.ts';
import { headerOf, type AnsweredHeaders } from './forwarded-headers.ts';
import { instanceTime } from './server-time.ts';

export type CallBudget = {
  /** How many more calls may be sent now; Infinity where no limit is enforced. */
  readonly free: () => number;
  /** When calls may be sent again, once none is free; epoch ms. */
  readonly until: () => number;
  /** To be told of each call that is sent, and of the headers of its answer; a call without an answer has none. */
  readonly sent: () => void;
  readonly answered: (headers: AnsweredHeaders | undefined) => void;
};

/** What limits are counted in (contract section 10), in ms; an answer may not say when its window ends. */
const windowMs = 10_000;

/**
 * `now` gives epoch ms. Limits whose windows end apart are counted apart: a wide one that ends late must not hold back what a tight one
 * has allowed again long before.
 */
export function createCallBudget(now: () => number): CallBudget {
  let underWay = 0;
  let isKnown = false;
  const windows = limitWindows.map(createWindow);

  return {
    free() {
      // One call finds out what is allowed.
      if (!isKnown) return Math.max(0, 1 - underWay);
      return Math.max(0, Math.min(...windows.map((window) => window.free(now()))) - underWay);
    },
    until: () =>
      Math.max(...windows.map((window) => (window.free(now()) > underWay ? -Infinity : window.endsAt()))),
    sent() {
      underWay += 1;
    },
    answered(headers) {
      underWay -= 1;
      if (headers === undefined) return;
      isKnown = true;
      for (const window of windows) window.answered(headers, now());
    },
  };
}

/** Limits that share a window, and when it ends (contract section 10). */
const limitWindows: readonly LimitWindow[] = [
  {
    remaining: ['x-ratelimit-global-remaining', 'x-ratelimit-route-remaining'],
    reset: 'x-ratelimit-reset',
  },
  { remaining: ['x-ratelimit-auth-token-remaining'], reset: 'x-ratelimit-auth-token-reset' },
];

type LimitWindow = { readonly remaining: readonly string[]; readonly reset: string };

function createWindow({ remaining, reset }: LimitWindow) {
  const names = new Set(['retry-after', reset, ...remaining]);
  /** Calls left by the last answer, and how many of them are not ours. */
  let left = Infinity;
  let reserved = 0;
  let endsAt = -Infinity;
  return {
    endsAt: () => endsAt,
    free(at: number) {
      if (left === Infinity) return Infinity;
      return at >= endsAt ? 1 : left - reserved;
    },
    answered(all: AnsweredHeaders, at: number) {
      const headers: AnsweredHeaders = Object.fromEntries(
        Object.entries(all).filter(([name]) => name === 'date' || names.has(name)),
      );
      const told = callsLeftFrom(headerOf(headers));
      if (told === undefined) return;
      if (left === Infinity || at >= endsAt) {
        left = told;
        reserved = Math.floor(told / 2);
        // A reset that lies years ahead is no reason never to ask again.
        endsAt = at + Math.min(retryAfter(headers, at) ?? windowMs, longestDelayMs);
      } else left = Math.min(left, told);
    },
  };
}

/** The wait that an answer asks for, in ms; undefined for none. Resets are told by the clock of the instance, which may not be ours. */
export function retryAfter(headers: AnsweredHeaders, now: number): number | undefined {
  const { 'x-server-time': told } = instanceTime(headers['date']);
  return retryAfterFrom(headerOf(headers), told === undefined ? now : Number(told));
}
