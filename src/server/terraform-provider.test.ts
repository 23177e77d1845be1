// What the vendor's Terraform provider does to an access token and to a custom role in its life: each apply must leave nothing to change.
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '#testing/answer.ts';
import { customRoleShape, tokenShape, tokensShape } from '#testing/contract-shapes.ts';
import { openRealConsole, type RealConsole } from '#testing/real-clients.ts';

/** What a configuration says of a token, and what the provider keeps of one. */
type State = {
  readonly name: string | null;
  readonly role: string | null;
  readonly customRoles: readonly string[];
  readonly inlineRoles: readonly object[];
  readonly serviceToken: boolean;
};

let console: RealConsole;
beforeAll(async () => {
  console = await openRealConsole();
});
afterAll(() => console.close());

const headers = {
  Accept: 'application/json',
  'LD-API-Version': '20240415',
  'User-Agent': 'launchdarkly-terraform-provider/3.1.3',
};

function call(method: string, path: string, value?: unknown): Promise<Answer> {
  const body = value === undefined ? {} : { body: JSON.stringify(value) };
  const type = value === undefined ? {} : { 'Content-Type': 'application/json' };
  return console.send(console.adminKey, { method, path, headers: { ...headers, ...type }, ...body });
}

async function roleOf(keyOrId: string) {
  return v.parse(customRoleShape, (await call('GET', `/roles/${keyOrId}`)).json);
}

/** A reading as the provider makes it: role IDs become keys, empty and missing are alike. Undefined once the token is gone. */
async function read(id: string): Promise<State | undefined> {
  const answer = await call('GET', `/tokens/${id}`);
  if (answer.status === 404) return undefined;
  const { name, role, customRoleIds = [], inlineRole = [], serviceToken } = v.parse(tokenShape, answer.json);
  const customRoles: string[] = [];
  for (const roleId of customRoleIds) customRoles.push((await roleOf(roleId)).key);
  return { name: name ?? null, role: role ?? null, customRoles, inlineRoles: inlineRole, serviceToken };
}

async function create({ name, role, customRoles, inlineRoles, serviceToken }: State): Promise<string> {
  const access =
    inlineRoles.length > 0
      ? { inlineRole: inlineRoles }
      : customRoles.length > 0
        ? { customRoleIds: customRoles }
        : { role };
  const answer = await call('POST', '/tokens', { name: name ?? '', serviceToken, ...access });
  expect(answer.status).toBe(201);
  return v.parse(tokenShape, answer.json)._id;
}

function idsOf(keys: readonly string[]): Promise<string[]> {
  return Promise.all(keys.map(async (key) => (await roleOf(key))._id));
}

async function update(id: string, from: State, to: State): Promise<void> {
  const patch: object[] = [{ op: 'replace', path: '/name', value: to.name ?? '' }];
  const change = (path: string, before: unknown, after: unknown, isEmpty: boolean) => {
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    patch.push(isEmpty ? { op: 'remove', path } : { op: 'replace', path, value: after });
  };
  change('/role', from.role, to.role, to.role === null);
  change(
    '/customRoleIds',
    await idsOf(from.customRoles),
    await idsOf(to.customRoles),
    to.customRoles.length === 0,
  );
  change('/inlineRole', from.inlineRoles, to.inlineRoles, to.inlineRoles.length === 0);
  expect((await call('PATCH', `/tokens/${id}`, patch)).status).toBe(200);
}

const base: State = { name: 'tf', role: 'reader', customRoles: [], inlineRoles: [], serviceToken: false };
const inline: State = {
  ...base,
  role: null,
  inlineRoles: [
    { effect: 'allow', resources: ['proj/*:env/production'], actions: ['*'] },
    { effect: 'deny', notResources: ['proj/secret'], notActions: ['viewProject'] },
  ],
};
const custom: State = { ...base, role: null, customRoles: ['terraform', 'token-steward'] };

describe('an access token', () => {
  test.each<[what: string, state: State]>([
    ['a base role', base],
    ['an inline role', inline],
    ['custom roles', custom],
    ['no name', { ...base, name: null }],
    ['a service token', { ...inline, serviceToken: true }],
  ])('with %s is as it was configured, also after an import', async (_, state) => {
    expect(await read(await create(state))).toEqual(state);
  });

  test.each<[from: State, to: State]>([
    [base, { ...base, name: 'renamed', role: 'writer' }],
    [base, inline],
    [inline, custom],
    [custom, base],
    [base, { ...base, name: null }],
    [inline, { ...inline, inlineRoles: inline.inlineRoles.slice(0, 1) }],
  ])('goes from %j to %j', async (from, to) => {
    const id = await create(from);
    await update(id, from, to);
    expect(await read(id)).toEqual(to);
  });

  test('that somebody else changed or deleted is found so', async () => {
    const id = await create(base);
    await call('PATCH', `/tokens/${id}`, [{ op: 'replace', path: '/name', value: 'by hand' }]);
    expect(await read(id)).toEqual({ ...base, name: 'by hand' });
    await update(id, base, base);
    expect(await read(id)).toEqual(base);
    expect((await call('DELETE', `/tokens/${id}`)).status).toBe(204);
    expect(await read(id)).toBeUndefined();
  });

  // Version 2 bypassed its own client for this, without a version header.
  test.each<[expire: string, body: object | undefined, old: number]>([
    ['a negative one', undefined, 401],
    ['one in an hour', { expiry: Date.now() + 3_600_000 }, 200],
  ])('is reset by the older provider with %s', async (_, body, old) => {
    const made = await call('POST', '/tokens', { name: 'tf', role: 'reader' });
    const { _id: id, token: key } = v.parse(tokenShape, made.json);
    const answer = await console.send(console.adminKey, {
      method: 'POST',
      path: `/tokens/${id}/reset`,
      headers: { 'Content-Type': 'application/json', 'User-Agent': 'launchdarkly-terraform-provider/2.30.3' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    expect(v.parse(tokenShape, answer.json).token).not.toBe(key);
    const use = await console.send(key, { method: 'GET', path: '/caller-identity', headers });
    expect(use.status).toBe(old);
  });
});

test('a custom role is created, read, updated and deleted, and a token is made with it', async () => {
  const policy = [{ effect: 'allow', resources: ['proj/*:env/production'], actions: ['*'] }];
  const body = { key: 'acc-test', name: 'Acceptance', description: '', policy, basePermissions: 'no_access' };
  expect((await call('POST', '/roles', body)).status).toBe(201);
  expect(await roleOf('acc-test')).toMatchObject({
    name: 'Acceptance',
    policy,
    basePermissions: 'no_access',
  });
  const state = { ...custom, customRoles: ['acc-test'] };
  expect(await read(await create(state))).toEqual(state);

  const changed = {
    name: 'Updated',
    description: 'changed',
    policy: [{ ...policy[0], effect: 'deny' }],
    basePermissions: 'reader',
  };
  const patch = Object.entries(changed).map(([field, value]) => ({
    op: 'replace',
    path: `/${field}`,
    value,
  }));
  expect((await call('PATCH', '/roles/acc-test', { patch })).status).toBe(200);
  expect(await roleOf('acc-test')).toMatchObject(changed);

  expect((await call('DELETE', '/roles/acc-test')).status).toBe(204);
  expect((await call('GET', '/roles/acc-test')).status).toBe(404);
});

// The provider repeats what was refused for the moment, and nothing that is a conflict.
test.each(['429', '429-past', '429-bare', '503', '500-html'])(
  'a create that was refused with %s made nothing, so that its repetition makes one token',
  async (fault) => {
    await call('POST', '/_faults', { operation: 'create', fault });
    const post = () => call('POST', '/tokens', { name: `once ${fault}`, role: 'reader' });
    expect((await post()).status).toBe(Number(fault.slice(0, 3)));
    expect((await post()).status).toBe(201);
    const list = await call('GET', '/tokens?limit=100');
    const names = v.parse(tokensShape, list.json).items.map(({ name }) => name);
    expect(names.filter((name) => name === `once ${fault}`)).toHaveLength(1);
  },
);
