// What the rate limits of an account allow, and how long to wait for more (contract section 10, trap 25).

const floorMs = 200;
const capMs = 60_000;
const jitter = 0.25;
/** No wait is longer, in ms: one that seems to be was worked out by a clock that has been set since. */
export const longestDelayMs = capMs * (1 + jitter);

/** Gives the value of a header by its name in lower case. */
export type HeaderOf = (name: string) => string | null | undefined;

const resetHeaders = ['x-ratelimit-reset', 'x-ratelimit-auth-token-reset'];

/**
 * The longest wait that an answer's headers ask for, in ms from `now` (epoch ms); undefined when they ask for none.
 * A reset that already lies in the past counts as none.
 */
export function retryAfterFrom(headerOf: HeaderOf, now: number): number | undefined {
  const wait = Math.max(
    numberOf(headerOf('retry-after')) * 1000,
    ...resetHeaders.map((name) => numberOf(headerOf(name)) - now),
  );
  return wait > 0 ? wait : undefined;
}

/** -Infinity for what is no number: the least of all waits. */
function numberOf(text: string | null | undefined): number {
  const number = typeof text === 'string' ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : -Infinity;
}

const remainingHeaders = [
  'x-ratelimit-global-remaining',
  'x-ratelimit-route-remaining',
  'x-ratelimit-auth-token-remaining',
];

/**
 * How many more calls the limits leave until their windows end, the tightest of them; undefined when an answer names none: a header
 * is sent only where its limit is enforced.
 */
export function callsLeftFrom(headerOf: HeaderOf): number | undefined {
  const left = remainingHeaders
    .map((name) => headerOf(name))
    .filter((text) => typeof text === 'string')
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
