// Reading single access tokens (contract sections 3 and 8).
import type { AccessToken } from '#domain/token/token.ts';
import { request } from './http.ts';
import { readAnswer } from './read-answer.ts';
import { tokenSchema } from './wire-token.ts';

/** One token, and the answer it was read from with the key's last four characters at most. Rejects with an ApiError. */
export async function fetchToken(
  id: string,
  signal?: AbortSignal,
): Promise<{ token: AccessToken; json: unknown }> {
  const answer = await request(`/api/v2/tokens/${encodeURIComponent(id)}`, { signal });
  return { token: readAnswer(tokenSchema, answer), json: keyToLastFour(answer.json) };
}

/** Neither a read nor a patch is answered with a whole key (contract section 2); should one ever be, it goes no further than here. */
export function keyToLastFour(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || !('token' in json)) return json;
  return { ...json, token: typeof json.token === 'string' ? json.token.slice(-4) : undefined };
}
