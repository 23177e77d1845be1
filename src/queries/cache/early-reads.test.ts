import { afterEach, expect, test, vi } from 'vitest';
import { forgetEarlyAnswers } from '#api/early-answers.ts';
import { forgetReadings } from '#api/remembered-readings.ts';
import { openTestGateway } from '#testing/test-gateway.ts';
import { askForFirstTokens } from './early-reads.ts';
import { createQueryClient } from './query-client.ts';
import { tokenListQuery } from './tokens.ts';

const clamp = 100;

type Account = { readonly tokens: number; readonly callsLeft?: string };

/** Puts a gateway before an account in the place of the network; gives what the browser asks it for. */
async function openAccount({ tokens, callsLeft }: Account): Promise<readonly string[]> {
  const gateway = openTestGateway();
  const cookie = await gateway.signIn();
  gateway.answer(({ url }) => {
    const { searchParams } = new URL(url);
    const offset = Number(searchParams.get('offset'));
    const size = Math.min(clamp, Number(searchParams.get('limit')), tokens - offset);
    const items = Array.from({ length: size }, (_, place) => ({
      _id: `id-${offset + place}`,
      role: 'reader',
      creationDate: 1_700_000_000_000,
    }));
    const headers = callsLeft === undefined ? undefined : { 'X-Ratelimit-Route-Remaining': callsLeft };
    return Response.json({ items, totalCount: tokens }, headers === undefined ? {} : { headers });
  });
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    return gateway.send(path, { cookie });
  });
  return asked;
}

afterEach(() => {
  forgetEarlyAnswers();
  forgetReadings();
  vi.unstubAllGlobals();
});

test.each([
  ['few tokens', { tokens: 40 }, 1],
  ['two pages', { tokens: 140 }, 2],
  ['many pages', { tokens: 1230 }, 3],
])('of %s the program asks for nothing that the page has asked for', async (_, account, calls) => {
  const asked = await openAccount(account);
  await askForFirstTokens();
  await vi.waitFor(() => expect(asked).toHaveLength(calls));
  const list = await createQueryClient().fetchQuery(tokenListQuery());
  expect([list.complete, list.tokens.length]).toEqual([true, account.tokens]);
  expect(asked).toHaveLength(calls);
});

test('where a limit might not leave room for all pages, the page leaves them to the program', async () => {
  const asked = await openAccount({ tokens: 1230, callsLeft: '20' });
  await askForFirstTokens();
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  const list = await createQueryClient().fetchQuery(tokenListQuery());
  expect([list.complete, new Set(asked).size]).toEqual([true, 13]);
  expect(asked.some((path) => path.startsWith('/token-pages'))).toBe(false);
});
