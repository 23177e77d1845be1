import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { showSession } from '#api/shown-session.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { consoleAnswer } from '#testing/console-answer.ts';
import { sessionAnswer, sessionJson } from '#testing/session-answer.ts';
import { tokenJson } from '#testing/token-page.tsx';
import { unstoredKeys } from '#queries/kept/unstored-keys.ts';
import { createQueryClient } from '#queries/cache/query-client.ts';
import { queryKeys } from '#queries/requests/query-keys.ts';
import { useOtherSession } from './sign-in.ts';
import { useSession } from '#queries/session/session.ts';
import { useCreateToken, useDeleteToken, usePatchToken } from '#queries/writes/token-writes.ts';
import type { TokenList } from '#queries/cache/token-list.ts';

const key = 'api-01234567-89ab-4def-8123-456789abcdef';

afterEach(() => {
  vi.restoreAllMocks();
  showSession(undefined);
});

const draft = {
  name: 'Deploy bot',
  role: 'writer',
  serviceToken: false,
  defaultApiVersion: 20240415,
} as const;

function Page() {
  const session = useSession().data?.session;
  return session === undefined ? null : <Writes key={session.id} />;
}

function Writes() {
  const { mutate: create } = useCreateToken();
  const { mutate: change } = usePatchToken('t2');
  const { mutate: remove } = useDeleteToken();
  const { other, goOnAsOther } = useOtherSession();
  return (
    <>
      <button onClick={() => create(draft)}>Create</button>
      <button onClick={() => change({ patch: [] })}>Change</button>
      <button onClick={() => remove('t2')}>Delete</button>
      {other !== undefined && <button onClick={goOnAsOther}>Go on</button>}
    </>
  );
}

/** A page that sends a write in one session and goes on in another before the answer comes. */
async function answerLate(button: string, answer: () => Response) {
  let session = { ...sessionJson({ accountId: 'a1' }), id: 'first' };
  const waiting: ((response: Response) => void)[] = [];
  vi.spyOn(window, 'fetch').mockImplementation((input, init) =>
    new Request(input, init).method === 'GET'
      ? Promise.resolve(consoleAnswer(sessionAnswer(session)))
      : new Promise((resolve) => waiting.push(resolve)),
  );
  const client = createQueryClient();
  await render(
    <QueryClientProvider client={client}>
      <Page />
    </QueryClientProvider>,
  );
  await page.getByRole('button', { name: button }).click();
  session = { ...session, id: 'second' };
  await client.invalidateQueries({ queryKey: queryKeys.session });
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect
    .poll(() => client.getQueryData(queryKeys.session))
    .toMatchObject({ session: { id: 'second' } });
  const tokens = [tokenWith({ id: 't2', name: 'Of the second' })];
  const list: TokenList = { tokens, totalCount: 1, complete: true, loadedAt: 0, pages: new Map() };
  client.setQueryData(queryKeys.tokenList, list);
  for (const arrive of waiting) arrive(answer());
  await expect.poll(() => client.isMutating()).toBe(0);
  return { client, list };
}

const late = tokenJson({ _id: 't2', name: 'Of the first', token: key });

test.each([
  ['Create', () => consoleAnswer({ ...late, _id: 't1' }, { status: 201 })],
  ['Change', () => consoleAnswer(late)],
  ['Delete', () => new Response(null, { status: 204, headers: { 'X-Answered-By': 'access-token-console' } })],
])(
  '%s: what is answered after the page went on in another session changes nothing there',
  async (button, answer) => {
    const { client, list } = await answerLate(button, answer);
    expect(client.getQueryData(queryKeys.tokenList)).toEqual(list);
    expect(client.getQueryData(queryKeys.token('t2'))).toBeUndefined();
  },
);

test('a key that is refused then ends only the session that it was of', async () => {
  const { client } = await answerLate('Change', () =>
    consoleAnswer({ code: 'unauthorized' }, { status: 401 }),
  );
  expect(client.getQueryData(queryKeys.session)).toMatchObject({ session: { id: 'second' } });
});

test('a key that comes then is noted as not stored, for the account that it is of', async () => {
  await answerLate('Create', () => consoleAnswer({ ...late, _id: 't1' }, { status: 201 }));
  const account = { origin: 'https://app.launchdarkly.com', id: 'a1', instance: 'com' };
  expect(unstoredKeys.read(account).map(({ tokenId }) => tokenId)).toContain('t1');
});
