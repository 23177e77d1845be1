import { describe, expect, test } from 'vitest';
import { openAccount } from '#testing/sandbox-account.ts';
import { failureOf, makeToken } from '#testing/token-calls.ts';

const inlineRole = [{ effect: 'allow', resources: ['proj/*'], actions: ['viewProject'] }];

async function tokenWithInlineRole() {
  const admin = await openAccount().asPersona('admin');
  const { path } = await makeToken(admin, { name: 'before', inlineRole });
  const patch = (operations: readonly object[]) => admin.patch(path, operations);
  return { admin, path, patch };
}

const times = (count: number, operation: object) => Array.from({ length: count }, () => operation);

describe('a patch is refused', () => {
  test('when it copies a list into itself until it is too large', async () => {
    const { admin, path, patch } = await tokenWithInlineRole();
    // Twenty of these were two seconds, and a few more the end of the process.
    const answer = await patch(times(20, { op: 'copy', from: '/inlineRole', path: '/inlineRole/-' }));
    expect(answer.status).toBe(422);
    expect(failureOf(answer).message).toMatch(
      /Operation 1\d, copy "\/inlineRole\/-", takes the patch beyond 262144 characters\.$/,
    );
    expect((await admin.get(path)).json).toMatchObject({ inlineRole });
  });

  test('when it copies and takes away what it copied, again and again', async () => {
    const { patch } = await tokenWithInlineRole();
    const large = { op: 'add', path: '/inlineRole/-', value: 'x'.repeat(100_000) };
    const copy = { op: 'copy', from: '/inlineRole/1', path: '/inlineRole/-' };
    const remove = { op: 'remove', path: '/inlineRole/2' };
    const answer = await patch([large, copy, remove, copy, remove]);
    expect(answer.status).toBe(422);
    expect(failureOf(answer).message).toContain('Operation 3, copy');
  });

  test('when it has more than 500 operations, and not one earlier', async () => {
    const { patch } = await tokenWithInlineRole();
    const look = { op: 'test', path: '/name', value: 'before' };
    expect((await patch(times(500, look))).status).toBe(200);
    const answer = await patch(times(501, look));
    expect([answer.status, failureOf(answer).message]).toEqual([400, 'patch: more than 500 operations']);
  });

  test.each(['path', 'from'])('when a %s is longer than any of a token', async (field) => {
    const { patch } = await tokenWithInlineRole();
    const long = `/inlineRole/0${'/a'.repeat(200)}`;
    const answer = await patch([{ op: 'copy', from: '/name', path: '/name', [field]: long }]);
    expect([answer.status, failureOf(answer).message]).toEqual([
      400,
      `patch/0/${field}: longer than 256 characters`,
    ]);
  });

  test.each(['/inlineRole/0/resources/0/x', '/customRoleIds/0/x'])(
    'when it names something below %s, which nothing can be',
    async (path) => {
      const { patch } = await tokenWithInlineRole();
      const answer = await patch([{ op: 'add', path, value: 1 }]);
      expect(answer.status).toBe(422);
      expect(failureOf(answer).message).toContain('is no path of this resource');
    },
  );

  test('when a test compares two long lists that differ, as fast as when they do not', async () => {
    const admin = await openAccount().asPersona('admin');
    const resources = Array.from({ length: 2000 }, (_, index) => `proj/${index}`);
    const { path } = await makeToken(admin, { inlineRole: [{ effect: 'allow', resources, actions: ['*'] }] });
    const value = resources.toReversed();
    const answer = await admin.patch(path, [{ op: 'test', path: '/inlineRole/0/resources', value }]);
    expect(answer.status).toBe(422);
    expect(failureOf(answer).message).toContain(
      'Operation 0, test "/inlineRole/0/resources", does not apply',
    );
  });
});

test('a test compares objects by what is in them, in any order', async () => {
  const { patch } = await tokenWithInlineRole();
  const value = { resources: ['proj/*'], actions: ['viewProject'], effect: 'allow' };
  expect((await patch([{ op: 'test', path: '/inlineRole/0', value }])).status).toBe(200);
  expect((await patch([{ op: 'test', path: '/inlineRole/0/effect', value: 'deny' }])).status).toBe(422);
});

test.each([
  ['add', { path: '/inlineRole/0/effect/a', value: 'x' }],
  ['copy', { path: '/name', from: '/inlineRole/0/effect/0' }],
  ['copy', { path: '/name', from: '/inlineRole/length' }],
])('%s finds nothing inside a text or a length: %j', async (op, rest) => {
  const { patch } = await tokenWithInlineRole();
  const answer = await patch([{ op, ...rest }]);
  expect(answer.status).toBe(422);
  expect(failureOf(answer).message).toContain('Operation 0');
});
