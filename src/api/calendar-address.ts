// The secret address of the account's calendar (src/server/gateway/calendar-routes.ts).
import * as v from 'valibot';
import { placed } from '#store/base-path.ts';
import { request } from './http.ts';
import { readAnswer } from './read-answer.ts';

const path = '/workspace/calendar';

/** When the account's address was created, in epoch ms; null when it has none. Throws 403 for keys without the Admin or Owner role. */
export async function fetchCalendarCreation(signal?: AbortSignal): Promise<number | null> {
  const answer = await request(path, { signal });
  return readAnswer(v.object({ createdAt: v.nullable(v.number()) }), answer).createdAt;
}

/** Creates an address in place of the one before, and gives the whole of it. Nothing gives it again. */
export async function createCalendarAddress(): Promise<string> {
  const answer = await request(path, { method: 'POST' });
  const { path: created } = readAnswer(v.object({ path: v.string() }), answer);
  return `${location.origin}${placed(created)}`;
}

export async function withdrawCalendarAddress(): Promise<void> {
  await request(path, { method: 'DELETE' });
}
