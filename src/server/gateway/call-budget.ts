// How many calls a walk over the list may make without taking them from others: rate limits are shared by all clients of an account
// (contract section 10). Half of what was left when a window began stays theirs.
import { callsLeftFrom, retryAfterFrom } from '#domain/account/rate-limit.ts';
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

/** `now` gives epoch ms. */
export function createCallBudget(now: () => number): CallBudget {
  let underWay = 0;
  /** Calls left by the last answer, and how many of them are not ours; `left` is undefined until one has come. */
  let left: number | undefined;
  let reserved = 0;
  let endsAt = -Infinity;

  const isOver = () => now() >= endsAt;

  return {
    free() {
      if (left === Infinity) return Infinity;
      // One call finds out what a window allows.
      if (left === undefined || isOver()) return Math.max(0, 1 - underWay);
      return Math.max(0, left - reserved - underWay);
    },
    until: () => endsAt,
    sent() {
      underWay += 1;
    },
    answered(headers) {
      underWay -= 1;
      if (headers === undefined) return;
      const told = callsLeftFrom(headerOf(headers));
      if (told === undefined) {
        left ??= Infinity;
        return;
      }
      if (left === undefined || left === Infinity || isOver()) {
        left = told;
        reserved = Math.floor(told / 2);
        endsAt = now() + (retryAfter(headers, now()) ?? windowMs);
      } else left = Math.min(left, told);
    },
  };
}

/** The wait that an answer asks for, in ms; undefined for none. Resets are told by the clock of the instance, which may not be ours. */
export function retryAfter(headers: AnsweredHeaders, now: number): number | undefined {
  const { 'x-server-time': told } = instanceTime(headers['date']);
  return retryAfterFrom(headerOf(headers), told === undefined ? now : Number(told));
}
