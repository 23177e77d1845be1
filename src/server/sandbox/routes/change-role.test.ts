import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { customRoleShape } from '#testing/contract-shapes.ts';
import { openAccount, type Client } from '#testing/sandbox-account.ts';
import { failureOf, makeToken } from '#testing/token-calls.ts';

const policy = [{ effect: 'allow', resources: ['proj/*'], actions: ['viewProject'] }];
const body = { key: 'release-bot', name: 'Release bot', description: '', policy };

async function roleToChange() {
  const account = openAccount();
  const admin = await account.asPersona('admin');
  const made = await admin.post('/roles', body);
  expect(made.status).toBe(201);
  return { account, admin, role: v.parse(customRoleShape, made.json), path: '/roles/release-bot' };
}

async function newestChange(client: Client) {
  return (await client.get('/auditlog?limit=1')).json;
}

describe('a new custom role', () => {
  test('starts from nothing, and is found by its key', async () => {
    const { admin, role, path } = await roleToChange();
    expect(role).toMatchObject({ basePermissions: 'no_access', resourceCategory: 'any', policy });
    expect((await admin.get(path)).json).toEqual(role);
    expect(await newestChange(admin)).toMatchObject({
      items: [
        {
          kind: 'role',
          name: 'Release bot',
          accesses: [{ action: 'createRole', resource: 'role/release-bot' }],
          target: { _links: { self: { href: '/api/v2/roles/release-bot' } } },
        },
      ],
    });
  });

  test('reaches a token that is made with its key, and its later edits do too', async () => {
    const { account, admin, path } = await roleToChange();
    const { key } = await makeToken(admin, { customRoleIds: ['release-bot'], serviceToken: true });
    const bot = account.as(key);
    expect((await bot.post('/tokens', { role: 'reader', serviceToken: true })).status).toBe(403);
    const statement = { effect: 'allow', resources: ['service-token/*'], actions: ['*'] };
    await admin.patch(path, [{ op: 'add', path: '/policy/-', value: statement }]);
    expect((await bot.post('/tokens', { role: 'reader', serviceToken: true })).status).toBe(201);
    await admin.delete(path);
    expect((await bot.post('/tokens', { role: 'reader', serviceToken: true })).status).toBe(403);
  });

  test.each<[part: object, status: number, message: string]>([
    [{ key: undefined }, 400, 'key: must begin'],
    [{ key: '../x' }, 400, 'key: must begin'],
    [{ name: '' }, 400, 'name: required'],
    [{ policy: undefined }, 400, 'policy: required'],
    [{ policy: [{ ...policy[0], resources: ['*'] }] }, 400, 'Error parsing resource specifier "*"'],
    [
      { policy: [{ ...policy[0], resources: ['proj/x', 'proj/x:env/*'] }] },
      400,
      'Resource specifiers in a single statement must represent the same kind of resource. (policy/0/resources',
    ],
    [{ basePermissions: 'writer' }, 400, 'basePermissions: expected one of no_access, reader'],
    [{ colour: 'red' }, 400, 'unknown field "colour"'],
    [{ key: 'terraform' }, 409, 'A custom role with the key "terraform" exists.'],
  ])('with %j is answered %i', async (part, status, message) => {
    const admin = await openAccount().asPersona('admin');
    const answer = await admin.post('/roles', { ...body, ...part });
    expect(answer.status).toBe(status);
    expect(failureOf(answer).message).toContain(message);
  });

  test('may have the key of a role of another account', async () => {
    const owner = await openAccount().asPersona('second-owner');
    expect((await owner.post('/roles', { ...body, key: 'terraform' })).status).toBe(201);
  });
});

describe('a custom role is changed', () => {
  test('as Terraform does it, although an empty description is not there to be replaced', async () => {
    const { admin, role, path } = await roleToChange();
    const patch = [
      { op: 'replace', path: '/name', value: 'Releases' },
      { op: 'replace', path: '/description', value: 'Moves rollouts.' },
      { op: 'replace', path: '/policy', value: [{ ...policy[0], effect: 'deny' }] },
      { op: 'replace', path: '/basePermissions', value: 'reader' },
    ];
    const answer = await admin.patch(path, { comment: 'Terraform', patch });
    const after = v.parse(customRoleShape, answer.json);
    expect(after).toEqual({
      ...role,
      name: 'Releases',
      description: 'Moves rollouts.',
      policy: [{ ...policy[0], effect: 'deny' }],
      basePermissions: 'reader',
    });
    const actions = ['updateBasePermissions', 'updateDescription', 'updateName', 'updatePolicy'];
    expect(await newestChange(admin)).toMatchObject({
      items: [{ comment: 'Terraform', accesses: actions.map((action) => ({ action })) }],
    });
  });

  test.each<[operation: object, status: number]>([
    [{ op: 'replace', path: '/key', value: 'x' }, 400],
    [{ op: 'replace', path: '/_id', value: 'x' }, 400],
    [{ op: 'remove', path: '/name' }, 400],
    [{ op: 'replace', path: '/policy/0/resources', value: ['*'] }, 400],
    [{ op: 'replace', path: '/colour', value: 'x' }, 422],
    [{ op: 'remove', path: '/description' }, 422],
    [{ op: 'test', path: '/name', value: 'x' }, 422],
  ])('never by %j', async (operation, status) => {
    const { admin, role, path } = await roleToChange();
    expect((await admin.patch(path, [operation])).status).toBe(status);
    expect((await admin.get(path)).json).toEqual(role);
  });

  test('only by who may', async () => {
    const { account, path } = await roleToChange();
    const writer = await account.asPersona('writer');
    const rename = [{ op: 'replace', path: '/name', value: 'x' }];
    const answers = [
      await writer.post('/roles', { ...body, key: 'mine' }),
      await writer.patch(path, rename),
      await writer.delete(path),
    ];
    expect(answers.map((answer) => [answer.status, failureOf(answer).message.split(' ').slice(-4)])).toEqual([
      [403, ['needs', 'createRole', 'on', 'role/mine.']],
      [403, ['needs', 'updateName', 'on', 'role/release-bot.']],
      [403, ['needs', 'deleteRole', 'on', 'role/release-bot.']],
    ]);
  });
});

test('a custom role that is deleted is gone, and twice it cannot be', async () => {
  const { admin, path } = await roleToChange();
  expect((await admin.delete(path)).status).toBe(204);
  expect((await admin.get(path)).status).toBe(404);
  expect((await admin.patch(path, [])).status).toBe(404);
  expect((await admin.delete(path)).status).toBe(404);
});
