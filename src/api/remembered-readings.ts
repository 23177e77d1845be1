// What answers were read as, so that one that has not changed since is neither sent nor read again. This lives in memory alone,
// no longer than the account is open, and is never the browser's own cache, which is a file.
import { request, type Answer } from './http.ts';

export type Reading<Value> = { readonly etag: string; readonly value: Value };
type ReadAnswer<Value> = { readonly value: Value; readonly headers: Headers };

/** What is known as of now. An answer that comes after everything was forgotten is read, and kept for nobody. */
export type Readings<Value> = {
  /** What a path was last answered with. */
  readonly find: (path: string) => Reading<Value> | undefined;
  /**
   * Reads an answer for a path, or gives the very same value as in `before`, with the new headers, when it says that nothing has changed
   * (304). Throws what reading throws.
   */
  readonly accept: (path: string, answer: Answer, before: Reading<Value> | undefined) => ReadAnswer<Value>;
};

/** A walk over the longest list that is read has no more pages. */
const maxReadings = 2000;

const forgetters: (() => void)[] = [];

/** Makes a function that gives what is known of answers that `read` reads. */
export function rememberReadings<Value>(read: (answer: Answer) => Value): () => Readings<Value> {
  let known = new Map<string, Reading<Value>>();
  forgetters.push(() => {
    known = new Map();
  });
  return () => readingsIn(known, read);
}

function readingsIn<Value>(
  known: Map<string, Reading<Value>>,
  read: (answer: Answer) => Value,
): Readings<Value> {
  return {
    find: (path) => known.get(path),
    accept(path, answer, before) {
      const { headers } = answer;
      if (before !== undefined && answer.status === 304) return { value: before.value, headers };
      const value = read(answer);
      const etag = headers.get('ETag');
      if (known.size >= maxReadings) known.clear();
      if (etag === null) known.delete(path);
      else known.set(path, { etag, value });
      return { value, headers };
    },
  };
}

/** Asks for a path and reads its answer; rejects as `request` does, and with what reading throws. */
export async function readPath<Value>(
  { find, accept }: Readings<Value>,
  path: string,
  signal: AbortSignal | undefined,
): Promise<ReadAnswer<Value>> {
  const before = find(path);
  return accept(path, await request(path, { signal, knownAs: before?.etag }), before);
}

/** Forgets all that was read: what one session may see is nothing to the next. */
export function forgetReadings(): void {
  for (const forget of forgetters) forget();
}
