// When a read goes on by itself after a rate limit.
import type { ApiError } from '#api/api-error.ts';
import { rateLimitDelay } from '#domain/account/rate-limit.ts';
import { serverNow } from '#api/server-clock.ts';

const ends = new WeakMap<ApiError, number>();

/** The delay in ms before read number `attempt` is repeated. `waitEndsAt` then knows its end. */
export function waitOut(error: ApiError, attempt: number): number {
  const delay = rateLimitDelay(error.retryAfterMs, attempt, Math.random());
  ends.set(error, serverNow() + delay);
  return delay;
}

/** The instant (epoch ms) at which a read that failed with `reason` goes on; undefined when it does not wait. */
export function waitEndsAt(reason: ApiError | null): number | undefined {
  return reason === null ? undefined : ends.get(reason);
}
