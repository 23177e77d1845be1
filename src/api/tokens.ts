// Reading access tokens (contract sections 3 and 8).
import * as v from 'valibot';
import type { AccessToken } from '#domain/token.ts';
import { callsLeftFrom } from './rate-limit.ts';
import { readAnswer } from './read-answer.ts';
import { rememberReadings } from './remembered-readings.ts';
import { tokenPagePath } from './token-page-path.ts';
import { tokenSchema } from './wire-token.ts';
import { looseNumber } from './wire-values.ts';

const pageSchema = v.object({
  items: v.nullish(v.array(tokenSchema), []),
  totalCount: looseNumber,
  _links: v.fallback(v.looseObject({}), {}),
});

export type TokenPage = {
  readonly tokens: readonly AccessToken[];
  /** How many there are in all, as far as the server says. */
  readonly totalCount: number | undefined;
  /** Whether the server names a next page. The link itself is never followed (trap 4). */
  readonly hasNext: boolean;
  /** How many more calls the rate limits allow for now; undefined when the server enforces none. */
  readonly callsLeft?: number | undefined;
};

type PageRequest = { offset: number; limit: number; signal?: AbortSignal | undefined };

const readPage = rememberReadings((answer) => {
  const { items: tokens, totalCount, _links: links } = readAnswer(pageSchema, answer);
  return { tokens, totalCount, hasNext: 'next' in links };
});

/** One page of the list of tokens; its tokens are the same objects as before when nothing in it has changed. */
export async function fetchTokenPage({ offset, limit, signal }: PageRequest): Promise<TokenPage> {
  const { value, headers } = await readPage(tokenPagePath({ offset, limit }), signal);
  return { ...value, callsLeft: callsLeftFrom(headers) };
}

const readToken = rememberReadings((answer) => ({
  token: readAnswer(tokenSchema, answer),
  json: withoutKey(answer.json),
}));

/** One token, and the answer it was read from with the key's last four characters at most. */
export async function fetchToken(
  id: string,
  signal?: AbortSignal,
): Promise<{ token: AccessToken; json: unknown }> {
  return (await readToken(`/api/v2/tokens/${encodeURIComponent(id)}`, signal)).value;
}

/** Neither a read nor a patch is answered with a whole key (contract section 2); should one ever be, it goes no further than here. */
export function withoutKey(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || !('token' in json)) return json;
  return { ...json, token: typeof json.token === 'string' ? json.token.slice(-4) : undefined };
}
