// What an answer means for a row of a bulk run, and for the run.
import { afterEach, expect, test, vi } from 'vitest';
import { consoleAnswer } from '#testing/console-answer.ts';
import { tokensNamed } from '#testing/bulk-arbitraries.ts';
import { sendCall } from './bulk-call.ts';

afterEach(() => vi.unstubAllGlobals());

const refusal = (status: number, code: string, source?: string) => () =>
  consoleAnswer(
    { code, message: 'No.' },
    { status, headers: source === undefined ? {} : { 'X-Error-Source': source } },
  );

test.each([
  ['another session of the browser', refusal(409, 'session_changed', 'gateway'), 'session-ended'],
  ['the end of the session', refusal(401, 'session_missing', 'gateway'), 'session-ended'],
  ['a refused key', refusal(401, 'unauthorized'), 'signed-out'],
])('%s stops the run, and nothing was done', async (_, answer, why) => {
  vi.stubGlobal('fetch', async () => answer());
  const [token] = tokensNamed('a');
  const result = token && (await sendCall({ action: 'delete' }, token, 0));
  expect(result).toMatchObject({ kind: 'stopped', why });
});

test('an answer of something in front leaves open what came of the call', async () => {
  vi.stubGlobal('fetch', async () => Response.json({}, { status: 401 }));
  const [token] = tokensNamed('a');
  expect(token && (await sendCall({ action: 'delete' }, token, 0))).toMatchObject({
    kind: 'lost',
    isFront: true,
  });
});
