// What an answer means for a row of a bulk run, and for the run.
import { afterEach, expect, test, vi } from 'vitest';
import { consoleAnswer } from '#testing/console-answer.ts';
import { tokensNamed } from '#testing/bulk-arbitraries.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
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

const job = { action: 'version', version: 20240415 } as const;

/** Answers a patch with the token as `version` leaves it, and keeps what was sent. */
function patchable(version: number) {
  const bodies: unknown[] = [];
  vi.stubGlobal('fetch', async (path: string, { method, body }: { method: string; body: string }) => {
    bodies.push([method, path, JSON.parse(body)]);
    return consoleAnswer({
      _id: 't',
      name: 't',
      defaultApiVersion: version,
      creationDate: 1,
      lastModified: 2,
    });
  });
  return bodies;
}

test.each([
  [20220603, 'replace'],
  [undefined, 'add'],
] as const)('the API version of a token with %s is changed by one %s', async (apiVersion, op) => {
  const bodies = patchable(20240415);
  const result = await sendCall(job, tokenWith({ id: 't', apiVersion }), 0);
  expect(bodies).toEqual([
    ['PATCH', '/api/v2/tokens/t', [{ op, path: '/defaultApiVersion', value: 20240415 }]],
  ]);
  expect(result).toMatchObject({ kind: 'changed', token: { apiVersion: 20240415 } });
});

test('a server that takes the patch and keeps the version has changed nothing', async () => {
  patchable(20220603);
  const result = await sendCall(job, tokenWith({ id: 't', apiVersion: 20220603 }), 0);
  expect(result).toMatchObject({ kind: 'failed', reason: expect.stringContaining('20220603') });
});

test.each([
  ['a refusal', refusal(403, 'forbidden'), { kind: 'failed', isGone: false }],
  ['a change meanwhile', refusal(409, 'optimistic_locking_error'), { kind: 'failed', isGone: false }],
  ['a patch that is not possible', refusal(422, 'patch_failed'), { kind: 'failed', isGone: false }],
  ['a token that is gone', refusal(404, 'not_found'), { kind: 'failed', isGone: true }],
  ['a rate limit', refusal(429, 'rate_limited'), { kind: 'rate-limited' }],
  ['no usable answer', refusal(502, 'unreachable', 'gateway'), { kind: 'lost' }],
])('a new API version meets %s', async (_, answer, result) => {
  vi.stubGlobal('fetch', async () => answer());
  expect(await sendCall(job, tokenWith({ id: 't', apiVersion: 20220603 }), 0)).toMatchObject(result);
});
