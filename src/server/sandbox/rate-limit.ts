// The route limit: calls per ten seconds and route, shared by all tokens of the account (contract section 10).
import { rateLimited } from './errors.ts';
import type { Operation } from './faults/faults.ts';

const windowMs = 10_000;

export type RateLimit = {
  /** Counts a call and gives the headers for its answer; throws 429 `rate_limited`, with the same headers, when too many. */
  readonly count: (operation: Operation, now: number) => Record<string, string>;
};

/** `limit` is calls per window; undefined means that no limit is enforced and, as documented, no header is sent. */
export function createRateLimit(limit: number | undefined): RateLimit {
  const windows = new Map<Operation, { start: number; calls: number }>();
  return {
    count(operation, now) {
      if (limit === undefined) return {};
      let window = windows.get(operation);
      if (window === undefined || now >= window.start + windowMs) {
        window = { start: now, calls: 0 };
        windows.set(operation, window);
      }
      window.calls += 1;
      const headers = {
        'X-Ratelimit-Route-Limit': String(limit),
        'X-Ratelimit-Route-Remaining': String(Math.max(0, limit - window.calls)),
        'X-Ratelimit-Reset': String(window.start + windowMs),
      };
      if (window.calls > limit) throw rateLimited(headers);
      return headers;
    },
  };
}
