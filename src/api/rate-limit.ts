// How long to wait after a 429 (contract section 10, trap 25).

const floorMs = 200;
const capMs = 60_000;
const jitter = 0.25;
/** No wait is longer, in ms: one that seems to be was worked out by a clock that has been set since. */
export const longestDelayMs = capMs * (1 + jitter);

const resetHeaders = ['X-Ratelimit-Reset', 'X-Ratelimit-Auth-Token-Reset'];

/**
 * The longest wait that an answer's headers ask for, in ms from `now` (epoch ms); undefined when they ask for none.
 * A reset that already lies in the past counts as none.
 */
export function retryAfterFrom(headers: Headers, now: number): number | undefined {
  const seconds = headers.get('Retry-After');
  const waits = [
    ...(seconds === null ? [] : [Number(seconds) * 1000]),
    ...resetHeaders
      .map((name) => headers.get(name))
      .map((text) => (text === null ? Number.NaN : Number(text) - now)),
  ].filter((wait) => Number.isFinite(wait) && wait > 0);
  return waits.length === 0 ? undefined : Math.max(...waits);
}

const remainingHeaders = [
  'X-Ratelimit-Global-Remaining',
  'X-Ratelimit-Route-Remaining',
  'X-Ratelimit-Auth-Token-Remaining',
];

/**
 * How many more calls the limits leave until their windows end, the tightest of them; undefined when an answer names none: a header
 * is sent only where its limit is enforced.
 */
export function callsLeftFrom(headers: Headers): number | undefined {
  const left = remainingHeaders
    .map((name) => headers.get(name))
    .filter((text) => text !== null)
    // What is no number says that there is a limit, and nothing else: nothing is left then.
    .map((text) => (/^\d+$/.test(text) ? Number(text) : 0));
  return left.length === 0 ? undefined : Math.min(...left);
}

/**
 * The wait before try number `attempt` (1 for the first repeat), in ms: what the server asked for, at least 200 ms doubling
 * with each attempt, at most a minute, plus up to a quarter at random so that many clients do not come back together.
 * `random` is in [0, 1).
 */
export function rateLimitDelay(retryAfterMs: number | undefined, attempt: number, random: number): number {
  const backOff = floorMs * 2 ** Math.min(attempt - 1, 8);
  const wait = Math.min(capMs, Math.max(backOff, retryAfterMs ?? 0));
  return Math.round(wait + wait * jitter * random);
}
