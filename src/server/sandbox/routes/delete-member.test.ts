import * as v from 'valibot';
import { expect, test } from 'vitest';
import { membersShape, tokensShape } from '#testing/contract-shapes.ts';
import { openAccount, type Client } from '#testing/sandbox-account.ts';
import { failureOf, makeToken, readToken } from '#testing/token-calls.ts';

async function memberId(client: Client, query: string): Promise<string> {
  const { items } = v.parse(membersShape, (await client.get(`/members?filter=query:${query}`)).json);
  return items[0]?._id ?? '';
}

async function tokenNames(client: Client): Promise<readonly (string | undefined)[]> {
  const list = await client.get('/tokens?showAll=true&limit=100');
  return v.parse(tokensShape, list.json).items.map(({ name }) => name);
}

test('with a member go their personal tokens, while their service tokens work on and name nobody', async () => {
  const account = openAccount();
  const admin = await account.asPersona('admin');
  const priya = await account.asPersona('inline');
  const personal = await makeToken(priya, { name: 'mine', role: 'reader' });
  const service = await makeToken(priya, { name: 'ours', role: 'reader', serviceToken: true });
  expect(await readToken(admin, service.path)).toHaveProperty('_member');

  const id = await memberId(admin, 'priya');
  expect((await admin.delete(`/members/${id}`)).status).toBe(204);

  expect((await account.as(personal.key).get('/caller-identity')).status).toBe(401);
  expect((await admin.get(personal.path)).status).toBe(404);
  expect((await account.as(service.key).get('/caller-identity')).status).toBe(200);
  const left = await readToken(admin, service.path);
  expect(left).not.toHaveProperty('_member');
  expect(left.memberId).toBe(id);
  expect(await tokenNames(admin)).not.toContain('mine');
  expect((await admin.get(`/members/${id}`)).status).toBe(404);
  expect((await admin.delete(`/members/${id}`)).status).toBe(404);
  expect((await admin.get('/auditlog?limit=1')).json).toMatchObject({
    items: [
      {
        kind: 'member',
        name: 'Priya Raghunathan',
        accesses: [{ action: 'deleteMember', resource: `member/${id}` }],
        target: { _links: { self: { href: `/api/v2/members/${id}` } } },
      },
    ],
  });
});

test('who signs in as a member that was removed joins again, without the tokens of before', async () => {
  const account = openAccount();
  const admin = await account.asPersona('admin');
  await makeToken(await account.asPersona('inline'), { name: 'mine', role: 'reader' });
  await admin.delete(`/members/${await memberId(admin, 'priya')}`);
  expect((await (await account.asPersona('inline')).get('/members/me')).status).toBe(200);
  expect(await tokenNames(admin)).not.toContain('mine');
});

test('a member is removed only by who may, and the owner by nobody', async () => {
  const account = openAccount();
  const admin = await account.asPersona('admin');
  const owner = await memberId(admin, 'ingrid');
  expect(failureOf(await admin.delete(`/members/${owner}`)).message).toContain('owner of an account');
  const priya = await memberId(admin, 'priya');
  const refused = await (await account.asPersona('writer')).delete(`/members/${priya}`);
  expect([refused.status, failureOf(refused).message]).toEqual([
    403,
    expect.stringContaining(`deleteMember on member/${priya}.`),
  ]);
  expect((await admin.get(`/members/${priya}`)).status).toBe(200);
});
