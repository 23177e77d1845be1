import { afterEach, expect, test, vi } from 'vitest';
import { forgetEarlyAnswers } from '#api/early-answers.ts';
import { tokenListPath } from '#api/token-list-path.ts';
import { openTestGateway } from '#testing/test-gateway.ts';
import { askForTokens } from './early-reads.ts';
import { createQueryClient } from './query-client.ts';
import { tokenListQuery } from './tokens.ts';

/** Puts a gateway before an account in the place of the network; gives what the browser asks it for. */
async function openAccount(tokens: number): Promise<readonly string[]> {
  const gateway = openTestGateway();
  const cookie = await gateway.signIn();
  gateway.answer(({ url }) => {
    const offset = Number(new URL(url).searchParams.get('offset'));
    const items = Array.from({ length: Math.min(100, tokens - offset) }, (_, place) => ({
      _id: `id-${offset + place}`,
      role: 'reader',
      creationDate: 1_700_000_000_000,
    }));
    return Response.json({ items, totalCount: tokens });
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
  vi.unstubAllGlobals();
});

test.each([40, 140, 1230])(
  'of %i tokens the page gets the first, and the program all, in one call',
  async (count) => {
    const asked = await openAccount(count);
    const first = await askForTokens();
    expect(first?.page).toMatchObject({ items: { length: Math.min(count, 100) }, totalCount: count });
    const list = await createQueryClient().fetchQuery(tokenListQuery());
    expect([list.complete, list.tokens.length]).toEqual([true, count]);
    expect(asked).toEqual([tokenListPath]);
  },
);

test.each([
  ['a refusal', async () => Response.json({}, { status: 403 })],
  ['a page of something in front', async () => new Response('<h1>Sign in</h1>')],
  ['no answer', async () => Promise.reject(new TypeError('Failed to fetch'))],
])('%s draws no rows and is left to the program', async (_, answer) => {
  vi.stubGlobal('fetch', answer);
  expect(await askForTokens()).toBeUndefined();
  expect(globalThis.earlyAnswers?.has(tokenListPath)).toBe(true);
});
