// When a read that met a rate limit goes on by itself.
import type { ApiError } from '#api/api-error.ts';
import { rateLimitDelay } from '#domain/account/rate-limit.ts';
import { serverNow } from '#api/server-clock.ts';

const ends = new WeakMap<ApiError, number>();

/** The delay in ms before read number `attempt` is repeated; from then on `waitEndsAt` knows when that is. */
export function waitOut(error: ApiError, attempt: number): number {
  const delay = rateLimitDelay(error.retryAfterMs, attempt, Math.random());
  ends.set(error, serverNow() + delay);
  return delay;
}

/** The instant (epoch ms) at which a read goes on that failed with `reason`; undefined when it does not wait. */
export function waitEndsAt(reason: ApiError | null): number | undefined {
  return reason === null ? undefined : ends.get(reason);
}
