// What answers were read as, so that one that has not changed since is neither sent nor read again. This lives in memory alone,
// no longer than the account is open, and is never the browser's own cache, which is a file.
import { request, type Answer } from './http.ts';

type Reading<Value> = { readonly etag: string; readonly value: Value };
type Read<Value> = (
  path: string,
  signal: AbortSignal | undefined,
) => Promise<{ readonly value: Value; readonly headers: Headers }>;

/** A walk over the longest list that is read has no more pages. */
const mostReadings = 2000;

const forgetters: (() => void)[] = [];

/**
 * Makes a function that reads a path with `read`, and gives the very same value as before, with the new headers, when the gateway
 * says that nothing has changed (304). Rejects as `request` does, and with what `read` throws.
 */
export function rememberReadings<Value>(read: (answer: Answer) => Value): Read<Value> {
  let readings = new Map<string, Reading<Value>>();
  forgetters.push(() => {
    readings = new Map();
  });
  return async (path, signal) => {
    // The map of now: an answer that comes after everything was forgotten must not be kept for whoever is next.
    const current = readings;
    const known = current.get(path);
    const answer = await request(path, { signal, knownAs: known?.etag });
    const { headers } = answer;
    if (known !== undefined && answer.status === 304) return { value: known.value, headers };
    const value = read(answer);
    const etag = headers.get('ETag');
    if (current.size >= mostReadings) current.clear();
    if (etag === null) current.delete(path);
    else current.set(path, { etag, value });
    return { value, headers };
  };
}

/** Forgets all that was read: what one session may see is nothing to the next. */
export function forgetReadings(): void {
  for (const forget of forgetters) forget();
}
