// How many calls walks over an account's list may make. All clients of an account share its rate limits (contract section 10). Half of the calls
// that were left when a window began stay reserved for the other clients.
import { callsLeftFrom, longestDelayMs, retryAfterFrom, type HeaderOf } from '#domain/account/rate-limit.ts';
import { headerOf, type AnsweredHeaders } from './forwarded-headers.ts';
import { instanceTime } from './server-time.ts';

export type CallBudget = {
  /** How many more calls may be sent now; Infinity where no limit is enforced. */
  readonly free: () => number;
  /** When calls may be sent again, once none is free; epoch ms. */
  readonly until: () => number;
  /** Call `sent` for each call, and `answered` with the headers of its answer. A call without an answer has no headers. */
  readonly sent: () => void;
  readonly answered: (headers: AnsweredHeaders | undefined) => void;
  /** Whether an answer has told of the limits, or that there are none. */
  readonly isKnown: () => boolean;
  /** Whether nothing that is known of the limits holds any longer. */
  readonly isOver: () => boolean;
};

/** The length of a rate limit window, in ms (contract section 10). An answer may leave out when its window ends. */
const windowMs = 10_000;

/**
 * Creates a budget; `now` gives epoch ms. Limits whose windows end at different times are counted apart. A wide limit that ends late must
 * not hold back calls that a tight one allows again.
 */
export function createCallBudget(now: () => number): CallBudget {
  let underWay = 0;
  let isKnown = false;
  const windows = limitWindows.map(createWindow);

  return {
    free() {
      // One call finds out how many are allowed.
      if (!isKnown) return Math.max(0, 1 - underWay);
      return Math.max(0, Math.min(...windows.map((window) => window.free(now()))) - underWay);
    },
    until: () =>
      Math.max(...windows.map((window) => (window.free(now()) > underWay ? -Infinity : window.endsAt()))),
    isKnown: () => isKnown,
    isOver: () => underWay === 0 && windows.every((window) => now() >= window.endsAt()),
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

/** Limits that share a window, with the header that says when the window ends (contract section 10). */
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
  /** Calls left by the last answer, and how many of them are reserved for others. */
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
      const ownHeader: HeaderOf = (name) => (names.has(name) ? headerOf(all)(name) : undefined);
      const told = callsLeftFrom(ownHeader);
      if (told === undefined) return;
      if (left === Infinity || at >= endsAt) {
        left = told;
        reserved = Math.floor(told / 2);
        // A reset time that lies years ahead must not stop the calls for ever.
        endsAt = at + Math.min(retryAfterFrom(ownHeader, clockOf(all, at)) ?? windowMs, longestDelayMs);
      } else left = Math.min(left, told);
    },
  };
}

/** The wait that an answer asks for, in ms; undefined for none. `now` is epoch ms. */
export function retryAfter(headers: AnsweredHeaders, now: number): number | undefined {
  return retryAfterFrom(headerOf(headers), clockOf(headers, now));
}

/** The time by which an answer names its resets, in epoch ms: the instance's own, or ours when the answer does not tell it. */
function clockOf(headers: AnsweredHeaders, now: number): number {
  return Number(instanceTime(headers['date'])['x-server-time'] ?? now);
}
