// Reads the whole list of tokens (contract sections 3 and 8). The gateway streams it line by line (src/server/gateway/token-list.ts).
import * as v from 'valibot';
import type { AccessToken } from '#domain/token/token.ts';
import { readCollection } from './collection.ts';
import { isAnswerToOldKey, judge, noAnswer, request, unreadable } from './http.ts';
import { serverNow } from './server-clock.ts';
import { shownSession } from './shown-session.ts';
import { tokenListPath } from './token-list-path.ts';
import { tokenSchema } from './wire-token.ts';

export type TokenPage = {
  readonly tokens: readonly AccessToken[];
  /** How many tokens there are in all, if the server says so. */
  readonly totalCount: number | undefined;
};

/** Pages by their tags. The same tag means the same page. */
export type KnownPages = ReadonlyMap<string, TokenPage>;

export type ListEvent =
  | { readonly kind: 'page'; readonly tag: string; readonly page: TokenPage }
  /** Nothing comes before this instant (epoch ms), because of a rate limit. */
  | { readonly kind: 'waiting'; readonly until: number }
  /** All pages follow once more, and the earlier ones no longer count. */
  | { readonly kind: 'again' }
  /** `isWhole` says whether as many entries came as the server counts. `unreadable` counts those that are no tokens. */
  | { readonly kind: 'end'; readonly isWhole: boolean; readonly unreadable: number };

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const lineSchema = v.union([
  v.object({ tag: v.string(), page: v.unknown() }),
  v.object({ same: v.string() }),
  v.object({ waitMs: v.number() }),
  v.object({ again: v.literal(true) }),
  v.object({ end: v.object({ isWhole: v.boolean(), unreadable: count }) }),
  v.object({
    failure: v.object({ status: count, headers: v.record(v.string(), v.string()), text: v.string() }),
  }),
]);

/** More tags would not fit into a header. */
const maxKnown = 400;

/**
 * Yields the list page by page, with `end` as the last event. Pages in `known` are not sent again. Throws an ApiError when a page fails and
 * when the answer breaks off. When the key is replaced meanwhile, the list is read again from its beginning.
 */
export async function* fetchTokenList(
  known: KnownPages,
  signal: AbortSignal | undefined,
): AsyncGenerator<ListEvent, void, void> {
  const sentFor = shownSession();
  const knownPages = known.size === 0 ? undefined : [...known.keys()].slice(0, maxKnown).join(',');
  const { status, lines } = await request(tokenListPath, { signal, knownPages });
  if (lines === undefined) throw unreadable(status, 'it contains no list');
  signal?.addEventListener('abort', lines.stop);
  let isWhole = false;
  try {
    for (let line = await next(); line !== undefined; line = await next()) {
      if ('failure' in line) {
        const { failure } = line;
        const answer = { ...failure, headers: new Headers(failure.headers), ok: failure.status < 300 };
        if (!(await isAnswerToOldKey(answer, sentFor))) {
          judge(answer);
          throw unreadable(failure.status, 'it contains no list');
        }
        yield { kind: 'again' };
        return yield* fetchTokenList(known, signal);
      }
      if ('tag' in line) yield { kind: 'page', tag: line.tag, page: readPage(line.page) };
      else if ('same' in line) {
        const page = known.get(line.same);
        if (page === undefined) throw unreadable(status, 'it refers to an unknown page');
        yield { kind: 'page', tag: line.same, page };
      } else if ('waitMs' in line) yield { kind: 'waiting', until: serverNow() + line.waitMs };
      else if ('again' in line) yield { kind: 'again' };
      else {
        // The answer closes after this line. Cancelling it before would end the connection, too.
        isWhole = true;
        void lines.next().catch(() => undefined);
        return yield { kind: 'end', ...line.end };
      }
    }
  } finally {
    signal?.removeEventListener('abort', lines.stop);
    if (!isWhole) lines.stop();
  }
  signal?.throwIfAborted();
  throw noAnswer();

  async function next() {
    const text = await lines?.next().catch(() => undefined);
    signal?.throwIfAborted();
    if (text === undefined) return undefined;
    const line = v.safeParse(lineSchema, parseLine(text));
    if (!line.success) throw unreadable(status, 'it contains no list');
    return line.output;
  }
}

function readPage(json: unknown): TokenPage {
  const { items: tokens, totalCount } = readCollection(tokenSchema, { status: 200, json });
  return { tokens, totalCount };
}

function parseLine(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
