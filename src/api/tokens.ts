// Reading access tokens (contract sections 3 and 8).
import type { AccessToken } from '#domain/token/token.ts';
import { readCollection } from './collection.ts';
import { judge } from './http.ts';
import { fetchSeries } from './page-series.ts';
import { callsLeftFrom } from './rate-limit.ts';
import { readAnswer } from './read-answer.ts';
import { readPath, rememberReadings } from './remembered-readings.ts';
import { tokenPagePath, type PageSeries } from './token-page-path.ts';
import { tokenSchema } from './wire-token.ts';

export type TokenPage = {
  readonly tokens: readonly AccessToken[];
  /** How many entries of the page could not be read. */
  readonly unread: number;
  /** How many there are in all, as far as the server says. */
  readonly totalCount: number | undefined;
  /** Whether the server names a next page. The link itself is never followed (trap 4). */
  readonly hasNext: boolean;
  /** How many more calls the rate limits allow for now; undefined when the server enforces none. */
  readonly callsLeft?: number | undefined;
};

type PageRequest = { offset: number; limit: number; signal?: AbortSignal | undefined };

const pageReadings = rememberReadings((answer) => {
  const { items: tokens, ...page } = readCollection(tokenSchema, answer);
  return { tokens, ...page };
});

/** One page of the list of tokens; its tokens are the same objects as before when nothing in it has changed. */
export async function fetchTokenPage({ offset, limit, signal }: PageRequest): Promise<TokenPage> {
  const { value, headers } = await readPath(pageReadings(), tokenPagePath({ offset, limit }), signal);
  return { ...value, callsLeft: callsLeftFrom(headers) };
}

/**
 * The pages of a series in their order, as `fetchTokenPage` would give them one by one. Rejects as that does with the first that fails;
 * ends early when pages do not come at all, of which only asking for the next one by itself will tell why.
 */
export async function* fetchTokenPages(
  series: PageSeries,
  signal: AbortSignal,
): AsyncGenerator<TokenPage, void, void> {
  const { find, accept } = pageReadings();
  const { offset, limit, step, count } = series;
  const pages = Array.from({ length: count }, (_, page) => {
    const path = tokenPagePath({ offset: offset + page * step, limit });
    return { path, before: find(path) };
  });
  const knownAs = pages.flatMap(({ before }) => before?.etag ?? []);
  const answers = fetchSeries(series, knownAs, signal);
  for await (const answer of answers) {
    const page = pages.shift();
    if (page === undefined) return;
    const { path, before } = page;
    // Whether the key of a refusal is still the session's is for a call by itself to find out.
    if (answer.status === 401) return;
    // What is unchanged is unchanged as one of them, and has to be as this one.
    if (answer.status === 304 && answer.headers.get('ETag') !== before?.etag) return;
    const { value, headers } = accept(path, judge(answer, before?.etag), before);
    // To the end of the answer before its last page is told of: whoever stops then cuts off nothing.
    if (pages.length === 0) await answers.next();
    yield { ...value, callsLeft: callsLeftFrom(headers) };
  }
}

const tokenReadings = rememberReadings((answer) => ({
  token: readAnswer(tokenSchema, answer),
  json: keyToLastFour(answer.json),
}));

/** One token, and the answer it was read from with the key's last four characters at most. */
export async function fetchToken(
  id: string,
  signal?: AbortSignal,
): Promise<{ token: AccessToken; json: unknown }> {
  return (await readPath(tokenReadings(), `/api/v2/tokens/${encodeURIComponent(id)}`, signal)).value;
}

/** Neither a read nor a patch is answered with a whole key (contract section 2); should one ever be, it goes no further than here. */
export function keyToLastFour(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || !('token' in json)) return json;
  return { ...json, token: typeof json.token === 'string' ? json.token.slice(-4) : undefined };
}
