import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { tokenShape, tokensShape } from '#testing/contract-shapes.ts';
import { openAccount, type Client, type TestAccount } from '#testing/sandbox-account.ts';
import { makeToken } from '#testing/token-calls.ts';

const amara = 'Console, Amara';
const kenji = 'Console, Kenji';
const lucia = 'Console, Lucía';
const priya = 'Console, Priya';
const service = ['service admin', 'service reader'];
const everyone = [amara, kenji, lucia, priya, ...service];

async function callers(account: TestAccount): Promise<Record<string, Client>> {
  const admin = await account.asPersona('admin');
  const inline = await account.asPersona('inline');
  const serviceReader = await makeToken(admin, {
    name: 'service reader',
    role: 'reader',
    serviceToken: true,
  });
  const serviceAdmin = await makeToken(admin, { name: 'service admin', role: 'admin', serviceToken: true });
  return {
    'personal Reader': await account.asPersona('reader'),
    'personal Writer': await account.asPersona('writer'),
    'personal Admin': admin,
    'personal with an inline role': inline,
    'service Reader': account.as(serviceReader.key),
    'service Admin': account.as(serviceAdmin.key),
  };
}

async function namesSeen(client: Client | undefined, query: string): Promise<Set<string | undefined>> {
  const answer = await client?.get(`/tokens?limit=100${query}`);
  return new Set(v.parse(tokensShape, answer?.json).items.map(({ name }) => name));
}

describe('who sees what in the list (contract section 3)', () => {
  test.each<[caller: string, withoutShowAll: string[], withShowAll: string[]]>([
    ['personal Reader', [lucia, ...service], [lucia, ...service]],
    ['personal Writer', [kenji, ...service], [kenji, ...service]],
    ['personal Admin', [amara, ...service], everyone],
    // Priya is an Admin, and her policy allows every token action; only the role counts.
    ['personal with an inline role', [priya, ...service], [priya, ...service]],
    ['service Reader', service, service],
    ['service Admin', service, everyone],
  ])('%s', async (caller, without, withShowAll) => {
    const all = await callers(openAccount());
    expect(await namesSeen(all[caller], '')).toEqual(new Set(without));
    expect(await namesSeen(all[caller], '&showAll=true')).toEqual(new Set(withShowAll));
  });

  test('an Admin token of a member who was demoted sees and does no more than the member', async () => {
    const account = openAccount({ tokens: 48 });
    const admin = await account.asPersona('admin');
    const list = v.parse(tokensShape, (await admin.get('/tokens?limit=100&showAll=true')).json);
    const demoted = list.items.find(({ name }) => name === 'was admin once');
    expect(demoted).toMatchObject({ role: 'admin', _member: { role: 'writer' } });
    const reset = await admin.post(`/tokens/${demoted?.['_id']}/reset`);
    const client = account.as(v.parse(tokenShape, reset.json).token);

    const seen = v.parse(tokensShape, (await client.get('/tokens?limit=100&showAll=true')).json);
    const owners = seen.items.filter(({ serviceToken }) => !serviceToken).map(({ memberId }) => memberId);
    expect(new Set(owners)).toEqual(new Set([demoted?.memberId]));
    expect((await client.post('/tokens', { role: 'admin', serviceToken: true })).status).toBe(403);
    // Every member may manage their own personal tokens, and this token's Admin role does not forbid it.
    expect((await client.post('/tokens', { role: 'reader' })).status).toBe(201);
  });
});

describe('one token', () => {
  test("another member's personal token is not found, except by an Admin", async () => {
    const account = openAccount();
    const admin = await account.asPersona('admin');
    const { path } = await makeToken(admin, { name: 'mine', role: 'reader' });
    expect((await (await account.asPersona('reader')).get(path)).status).toBe(404);
    expect((await (await account.asPersona('inline')).get(path)).status).toBe(404);
    expect((await admin.get(path)).status).toBe(200);
  });
});
