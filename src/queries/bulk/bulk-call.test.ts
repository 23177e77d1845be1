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
    status: undefined,
  });
});

test.each([
  ['done', () => consoleAnswer({}, { status: 200 }), { kind: 'deleted', status: 200 }],
  ['refused', refusal(403, 'forbidden'), { kind: 'failed', status: 403 }],
  ['refused by the gateway', refusal(403, 'forbidden', 'gateway'), { kind: 'failed', status: undefined }],
])('a deletion that is %s has the status of the instance', async (_, answer, result) => {
  vi.stubGlobal('fetch', async () => answer());
  const [token] = tokensNamed('a');
  expect(token && (await sendCall({ action: 'delete' }, token, 0))).toMatchObject(result);
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

const wire = (part: object) => ({ _id: 't', name: 't', creationDate: 1, lastModified: 2, ...part });
const inline = [{ effect: 'allow', resources: ['proj/*'], actions: ['*'] }];
const writer = { kind: 'base', role: 'writer' } as const;
const readers = { kind: 'custom', roleIds: ['r1'] } as const;

/** Answers the read with the token as it is and the patch with the token afterwards; keeps what was sent. */
function changeable(before: object, after: (() => Response) | object) {
  const sent: { readonly method: string; readonly body: readonly { readonly op: string }[] }[] = [];
  vi.stubGlobal('fetch', async (_: string, { method = 'GET', body }: { method?: string; body?: string }) => {
    if (method === 'GET') return typeof before === 'function' ? before() : consoleAnswer(wire(before));
    sent.push({ method, body: JSON.parse(body ?? '') });
    return typeof after === 'function' ? after() : consoleAnswer(wire(after));
  });
  return sent;
}

test.each([
  [
    'a base role by custom roles: the old kind is tested and removed, the new one added',
    { role: 'writer' },
    writer,
    readers,
    { customRoleIds: ['r1'] },
    [
      { op: 'test', path: '/role', value: 'writer' },
      { op: 'remove', path: '/role' },
      { op: 'add', path: '/customRoleIds', value: ['r1'] },
    ],
  ],
  [
    'a base role by another one',
    { role: 'writer', customRoleIds: [] },
    writer,
    { kind: 'base', role: 'reader' } as const,
    { role: 'reader' },
    [
      { op: 'test', path: '/role', value: 'writer' },
      { op: 'replace', path: '/role', value: 'reader' },
    ],
  ],
  [
    'custom roles by a base role',
    { customRoleIds: ['r1'] },
    readers,
    writer,
    { role: 'writer' },
    [
      { op: 'test', path: '/customRoleIds', value: ['r1'] },
      { op: 'remove', path: '/customRoleIds' },
      { op: 'add', path: '/role', value: 'writer' },
    ],
  ],
] as const)('one patch replaces %s', async (_, before, access, wanted, after, patch) => {
  const sent = changeable(before, after);
  const result = await sendCall({ action: 'access', access: wanted }, tokenWith({ id: 't', access }), 0);
  expect(result).toMatchObject({ kind: 'changed', token: { access: wanted } });
  expect(sent.map(({ method }) => method)).toEqual(['PATCH']);
  const operations = sent[0]?.body ?? [];
  expect(operations.toSorted(byOp)).toEqual([...patch].toSorted(byOp));
  expect(operations[0]?.op).toBe('test');
});

const byOp = (a: object, b: object) => JSON.stringify(a).localeCompare(JSON.stringify(b));

test('what was changed since the plan is left alone, and what has the access already needs no call', async () => {
  const sent = changeable({ inlineRole: inline }, {});
  const token = tokenWith({ id: 't', access: writer });
  expect(await sendCall({ action: 'access', access: readers }, token, 0)).toMatchObject({
    kind: 'failed',
    reason: 'Someone changed its access after this plan was opened. Plan it again to see what would change.',
  });
  changeable({ customRoleIds: ['r1'] }, {});
  expect(await sendCall({ action: 'access', access: readers }, token, 0)).toMatchObject({ kind: 'changed' });
  expect(sent).toEqual([]);
});

test.each([
  ['a conflict', refusal(409, 'optimistic_locking_error'), /someone else changes the token/],
  ['a failed test', refusal(422, 'patch_failed'), /someone else changes the token/],
  ['a refusal', refusal(403, 'forbidden'), /No\./],
])('%s fails the row in words: nothing changed', async (_, answer, reason) => {
  changeable({ role: 'writer' }, answer);
  const result = await sendCall(
    { action: 'access', access: readers },
    tokenWith({ id: 't', access: writer }),
    0,
  );
  expect(result).toMatchObject({ kind: 'failed', reason: expect.stringMatching(reason) });
});

test('a lost answer to the read has changed nothing; a lost answer to the patch leaves it open', async () => {
  const lost = refusal(502, 'unreachable', 'gateway');
  const token = tokenWith({ id: 't', access: writer });
  const sent = changeable(lost, {});
  expect(await sendCall({ action: 'access', access: readers }, token, 0)).toMatchObject({ kind: 'failed' });
  expect(sent).toEqual([]);
  changeable({ role: 'writer' }, lost);
  expect(await sendCall({ action: 'access', access: readers }, token, 0)).toMatchObject({ kind: 'lost' });
});

test('a server that takes the patch and keeps the access has changed nothing', async () => {
  changeable({ role: 'writer' }, { role: 'writer' });
  expect(
    await sendCall({ action: 'access', access: readers }, tokenWith({ id: 't', access: writer }), 0),
  ).toMatchObject({ kind: 'failed', reason: 'LaunchDarkly kept the old access.' });
});
