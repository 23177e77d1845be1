// Creating, changing, resetting and deleting access tokens (contract sections 4 to 8). Nothing here is ever sent twice.
import * as v from 'valibot';
import { HeldKey } from '#domain/key/held-key.ts';
import type { JsonPatch } from '#domain/edit/json-patch.ts';
import { patchBody } from '#domain/edit/edit.ts';
import type { AccessTokenPost } from '#domain/draft/post.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { unreadable, request, type Answer } from './http.ts';
import { readAnswer } from './read-answer.ts';
import { serverNow } from './server-clock.ts';
import { keyToLastFour } from './tokens.ts';
import { tokenSchema } from './wire-token.ts';

/** A token with its new key, which can be read only once. `answeredAt` is the server's time of the answer, in epoch ms. */
export type TokenWithKey = {
  /** Of the HTTP answer. */
  readonly status: number;
  readonly token: AccessToken;
  readonly held: HeldKey;
  readonly answeredAt: number;
};

const keySchema = v.object({ token: v.pipe(v.string(), v.minLength(5)) });

/**
 * Creates a token (contract section 4). Throws 400 for a body that the server refuses, and 403 when this session may not create it. After
 * any other failure the token may exist or not (see `isAnswerLost`).
 */
export async function createToken(body: AccessTokenPost): Promise<TokenWithKey> {
  return readKeyAnswer(await request('/api/v2/tokens', { method: 'POST', body }));
}

/**
 * Replaces the key of a token (contract section 7). The old key stays valid until `graceEndsAt` in epoch ms, or ends at once
 * when that is undefined.
 */
export async function resetToken(id: string, graceEndsAt: number | undefined): Promise<TokenWithKey> {
  const query = graceEndsAt === undefined ? '' : `?expiry=${Math.round(graceEndsAt)}`;
  const path = `/api/v2/tokens/${encodeURIComponent(id)}/reset${query}`;
  return readKeyAnswer(await request(path, { method: 'POST' }));
}

/**
 * Applies a JSON Patch to a token (contract section 5), with an optional comment for the audit log. Gives the token and the HTTP status.
 * Throws 409 or 422 when the token is no longer what the patch expects.
 */
export async function patchToken(
  id: string,
  patch: JsonPatch,
  comment = '',
): Promise<{ token: AccessToken; json: unknown; status: number }> {
  const path = `/api/v2/tokens/${encodeURIComponent(id)}`;
  const answer = await request(path, { method: 'PATCH', body: patchBody(patch, comment) });
  return { token: readAnswer(tokenSchema, answer), json: keyToLastFour(answer.json), status: answer.status };
}

/** Deletes a token for good (contract section 8). Gives the HTTP status. Throws 404 when it is gone already. */
export async function deleteToken(id: string): Promise<number> {
  const { status } = await request(`/api/v2/tokens/${encodeURIComponent(id)}`, { method: 'DELETE' });
  return status;
}

function readKeyAnswer(answer: Answer): TokenWithKey {
  const token = readAnswer(tokenSchema, answer);
  const key = v.safeParse(keySchema, answer.json);
  if (!key.success) throw unreadable(answer.status, 'it contains no key');
  // A change at an instant proves that the server's clock has reached it, whatever the headers say.
  const answeredAt = Math.max(serverNow(), token.modifiedAt ?? 0);
  return { status: answer.status, token, held: new HeldKey(key.output.token), answeredAt };
}
