import { describe, expect, test } from 'vitest';
import { openAccount, startOfTest } from '#testing/sandbox-account.ts';
import { failureOf, makeToken, readToken } from '#testing/token-calls.ts';

const inlineRole = [{ effect: 'allow', resources: ['proj/*'], actions: ['viewProject'] }];

async function personalToken() {
  const account = openAccount();
  const admin = await account.asPersona('admin');
  const made = await makeToken(admin, { name: 'before', role: 'reader' });
  return { account, admin, ...made };
}

describe('what a patch changes', () => {
  test('name and description, and when the token was modified', async () => {
    const { account, admin, path } = await personalToken();
    account.advance(60_000);
    const answer = await admin.patch(path, [
      { op: 'replace', path: '/name', value: 'after' },
      { op: 'add', path: '/description', value: 'why' },
    ]);
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({ name: 'after', description: 'why' });
    expect(await readToken(admin, path)).toMatchObject({
      name: 'after',
      description: 'why',
      creationDate: startOfTest,
      lastModified: startOfTest + 60_000,
    });
  });

  test('the time of change, which goes on although the clock went back', async () => {
    const { account, admin, path } = await personalToken();
    account.advance(-3_600_000);
    for (const later of [1, 2]) {
      await admin.patch(path, [{ op: 'replace', path: '/name', value: `after ${later}` }]);
      expect((await readToken(admin, path)).lastModified).toBe(startOfTest + later);
    }
  });

  test('the kind of permission, removing the old and setting the new in one go', async () => {
    const { admin, path } = await personalToken();
    const answer = await admin.patch(path, [
      { op: 'remove', path: '/role' },
      { op: 'add', path: '/inlineRole', value: inlineRole },
    ]);
    expect(answer.status).toBe(200);
    const token = await readToken(admin, path);
    expect(token.inlineRole).toEqual(inlineRole);
    expect(token.role).toBeUndefined();
  });

  test('a single statement by its index', async () => {
    const admin = await openAccount().asPersona('admin');
    const { path } = await makeToken(admin, { inlineRole });
    const answer = await admin.patch(path, [{ op: 'replace', path: '/inlineRole/0/effect', value: 'deny' }]);
    expect(answer.json).toMatchObject({ inlineRole: [{ effect: 'deny' }] });
  });

  test('the API version, on service tokens too', async () => {
    const admin = await openAccount().asPersona('admin');
    const { path } = await makeToken(admin, {
      role: 'reader',
      serviceToken: true,
      defaultApiVersion: 20220603,
    });
    const answer = await admin.patch(path, [{ op: 'replace', path: '/defaultApiVersion', value: 20240415 }]);
    expect(answer.json).toMatchObject({ defaultApiVersion: 20240415 });
  });

  test('the expiry: set, moved, and cleared by remove or null', async () => {
    const { admin, path } = await personalToken();
    const inAnHour = startOfTest + 3_600_000;
    expect((await admin.patch(path, [{ op: 'add', path: '/expiry', value: inAnHour }])).json).toMatchObject({
      expiry: inAnHour,
    });
    await admin.patch(path, [{ op: 'replace', path: '/expiry', value: null }]);
    expect((await readToken(admin, path)).expiry).toBeUndefined();
    await admin.patch(path, [{ op: 'add', path: '/expiry', value: inAnHour }]);
    await admin.patch(path, [{ op: 'remove', path: '/expiry' }]);
    expect((await readToken(admin, path)).expiry).toBeUndefined();
  });

  test('nothing, when it is empty', async () => {
    const { account, admin, path } = await personalToken();
    account.advance(1000);
    expect((await admin.patch(path, [])).json).toMatchObject({ name: 'before', lastModified: startOfTest });
  });

  test('replace of an absent optional part sets it, as clients that switch permissions expect', async () => {
    const { admin, path } = await personalToken();
    const answer = await admin.patch(path, [
      { op: 'replace', path: '/customRoleIds', value: [] },
      { op: 'replace', path: '/description', value: 'set' },
    ]);
    expect(answer.json).toMatchObject({ description: 'set', role: 'reader' });
  });

  test('is told in the audit log in words', async () => {
    const { admin, path } = await personalToken();
    await admin.patch(path, [
      { op: 'replace', path: '/name', value: 'after' },
      { op: 'add', path: '/expiry', value: startOfTest + 1000 },
      { op: 'remove', path: '/role' },
      { op: 'add', path: '/inlineRole', value: inlineRole },
    ]);
    expect((await admin.get('/auditlog?limit=1')).json).toMatchObject({
      items: [
        {
          titleVerb: 'updated the access token',
          description:
            'Name: “before” to “after”. Expiration: none to 2026-10-01T09:30:01.000Z. ' +
            'Permissions: base role reader to inline role.',
        },
      ],
    });
  });

  test('a comment goes to the audit log', async () => {
    const { admin, id, path } = await personalToken();
    const body = { comment: 'Ticket 42', patch: [{ op: 'replace', path: '/name', value: 'after' }] };
    expect((await admin.patch(path, body)).status).toBe(200);
    const log = await admin.get(`/auditlog?limit=1`);
    expect(log.json).toMatchObject({
      items: [{ comment: 'Ticket 42', target: { resources: [expect.stringContaining(id)] } }],
    });
  });
});

describe('all or nothing', () => {
  test('a patch that fails in its second operation changes nothing', async () => {
    const { admin, path } = await personalToken();
    const answer = await admin.patch(path, [
      { op: 'replace', path: '/name', value: 'half' },
      { op: 'remove', path: '/inlineRole' },
    ]);
    expect(answer.status).toBe(422);
    expect(failureOf(answer)).toMatchObject({ code: 'patch_failed' });
    expect(failureOf(answer).message).toContain('Operation 1, remove "/inlineRole"');
    expect(await readToken(admin, path)).toMatchObject({ name: 'before' });
  });

  test('a test operation guards against a change by someone else', async () => {
    const { admin, path } = await personalToken();
    const guarded = [
      { op: 'test', path: '/name', value: 'something else' },
      { op: 'replace', path: '/name', value: 'after' },
    ];
    expect((await admin.patch(path, guarded)).status).toBe(422);
    expect(await readToken(admin, path)).toMatchObject({ name: 'before' });
  });

  test('of two patches at the same moment one wins and the other meets a conflict', async () => {
    const { admin, path } = await personalToken();
    const answers = await Promise.all([
      admin.patch(path, [{ op: 'replace', path: '/name', value: 'one' }]),
      admin.patch(path, [{ op: 'replace', path: '/name', value: 'other' }]),
    ]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
    const lost = answers.find(({ status }) => status === 409);
    expect(failureOf({ json: lost?.json })).toMatchObject({ code: 'optimistic_locking_error' });
  });
});

describe('what a patch may not do', () => {
  test.each<[what: string, operation: unknown, status: number, message: string]>([
    [
      'a read-only part',
      { op: 'replace', path: '/memberId', value: 'x' },
      400,
      '/memberId: memberId is read-only',
    ],
    [
      'the kind of token',
      { op: 'replace', path: '/serviceToken', value: true },
      400,
      'serviceToken is read-only',
    ],
    ['the key', { op: 'replace', path: '/token', value: 'api-1' }, 400, '/token: token is read-only'],
    [
      'a path no token has',
      { op: 'add', path: '/owner', value: 'x' },
      422,
      '"/owner" is no path of this resource',
    ],
    ['the whole token', { op: 'replace', path: '', value: {} }, 422, '"" is no path of this resource'],
    [
      'an expiry that has passed',
      { op: 'add', path: '/expiry', value: startOfTest },
      400,
      'expiry: must lie in the future',
    ],
    ['an expiry of 0', { op: 'add', path: '/expiry', value: 0 }, 400, 'expiry: must lie in the future'],
    [
      'an expiry that is text',
      { op: 'add', path: '/expiry', value: '2027' },
      400,
      'expiry: expected a whole number',
    ],
    [
      'a second kind of permission',
      { op: 'add', path: '/inlineRole', value: inlineRole },
      400,
      'Only one of role',
    ],
    ['its only permission', { op: 'remove', path: '/role' }, 400, 'One of role'],
    ['a role no token takes', { op: 'replace', path: '/role', value: 'owner' }, 400, 'role: "owner"'],
    ['a name that is no text', { op: 'replace', path: '/name', value: 7 }, 400, 'name: expected a string'],
    [
      'an unknown API version',
      { op: 'replace', path: '/defaultApiVersion', value: 20300101 },
      400,
      'defaultApiVersion',
    ],
    ['a list by name', { op: 'add', path: '/inlineRole/effect', value: 'x' }, 422, 'Operation 0'],
    ['an unknown operation', { op: 'set', path: '/name', value: 'x' }, 400, 'patch/0/op'],
    ['an operation without a value', { op: 'replace', path: '/name' }, 400, 'patch/0/value'],
    ['an operation without a path', { op: 'remove' }, 400, 'patch/0/path'],
  ])('%s', async (_what, operation, status, message) => {
    const { admin, path } = await personalToken();
    const before = await readToken(admin, path);
    const answer = await admin.patch(path, [operation]);
    expect({ status: answer.status, ...failureOf(answer) }).toMatchObject({ status });
    expect(failureOf(answer).message).toContain(message);
    expect(await readToken(admin, path)).toEqual(before);
  });

  test.each(['/role', '/customRoleIds', '/inlineRole'])(
    '%s of a service token: permissions are fixed at creation, even for an Admin',
    async (pointer) => {
      const admin = await openAccount().asPersona('admin');
      const { path } = await makeToken(admin, { role: 'reader', serviceToken: true });
      const answer = await admin.patch(path, [{ op: 'replace', path: pointer, value: 'writer' }]);
      expect(answer.status).toBe(403);
      expect(failureOf(answer).message).toContain('fixed at its creation');
    },
  );

  test('reach into a list by anything but an index', async () => {
    const admin = await openAccount().asPersona('admin');
    const { path } = await makeToken(admin, { customRoleIds: ['terraform', 'developer'] });
    const before = await readToken(admin, path);
    for (const pointer of ['/customRoleIds/length', '/customRoleIds/00', '/customRoleIds/-1']) {
      expect((await admin.patch(path, [{ op: 'remove', path: pointer }])).status).toBe(422);
    }
    expect(await readToken(admin, path)).toEqual(before);
  });

  test('what the caller has no permission for', async () => {
    const account = openAccount();
    const admin = await account.asPersona('admin');
    const { path } = await makeToken(admin, { name: 'shared', role: 'reader', serviceToken: true });
    const writer = await account.asPersona('writer');
    const answer = await writer.patch(path, [{ op: 'replace', path: '/name', value: 'taken' }]);
    expect(answer.status).toBe(403);
    expect(failureOf(answer).message).toContain('updateAccessTokenName on service-token/');
  });
});
