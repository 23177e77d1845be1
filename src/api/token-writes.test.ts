import { expect, test, vi } from 'vitest';
import { consoleAnswer } from '#testing/console-answer.ts';
import { resetToken } from './token-writes.ts';

test('a reset says that it is JSON, although it has no body', async () => {
  const sent: Request[] = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    sent.push(new Request(new URL(path, 'http://127.0.0.1:4400'), init));
    return consoleAnswer({ _id: 't1', creationDate: 1_800_000_000_000, token: 'api-new-key' });
  });
  await resetToken('t1', 1_800_000_000_000.4);
  expect(sent.map(({ method, url, headers }) => [method, url, headers.get('Content-Type')])).toEqual([
    ['POST', 'http://127.0.0.1:4400/api/v2/tokens/t1/reset?expiry=1800000000000', 'application/json'],
  ]);
});
