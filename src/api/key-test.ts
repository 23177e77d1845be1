// Tests a new key with a single call.
import * as v from 'valibot';
import type { HeldKey } from '#domain/key/held-key.ts';
import { ApiError } from './api-error.ts';
import { request } from './http.ts';
import { readAnswer } from './read-answer.ts';

/**
 * Makes the gateway send one call with the key to the session's instance. Gives the status of the answer: 200 and 403 both mean a valid
 * key, 401 an invalid one (contract section 9). Throws an ApiError when there was no answer to judge by.
 */
export async function testKey(held: HeldKey): Promise<number> {
  const key = held.read();
  if (key === undefined) {
    throw new ApiError({
      status: 0,
      code: 'key_wiped',
      source: 'decode',
      message: 'The key is no longer held here.',
    });
  }
  const answer = await request('/session/test-key', { method: 'POST', body: { key } });
  return readAnswer(v.object({ status: v.number() }), answer).status;
}
