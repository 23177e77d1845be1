// Reads single access tokens (contract sections 3 and 8).
import type { AccessToken } from '#domain/token/token.ts';
import { request } from './http.ts';
import { readAnswer } from './read-answer.ts';
import { tokenSchema } from './wire-token.ts';

/** Gives one token and its raw answer, with at most the last four characters of the key. Rejects with an ApiError. */
export async function fetchToken(
  id: string,
  signal?: AbortSignal,
): Promise<{ token: AccessToken; json: unknown }> {
  const answer = await request(`/api/v2/tokens/${encodeURIComponent(id)}`, { signal });
  return { token: readAnswer(tokenSchema, answer), json: keyToLastFour(answer.json) };
}

/** Cuts a key to its last four characters. Answers to reads and patches hold no whole key (contract section 2); this makes sure. */
export function keyToLastFour(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || !('token' in json)) return json;
  return { ...json, token: typeof json.token === 'string' ? json.token.slice(-4) : undefined };
}
