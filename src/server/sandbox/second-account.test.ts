// Two accounts in one database: whatever one's callers send, they see and change nothing of the other's, and learn not even what there is.
import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { openAccount, type Client } from '#testing/sandbox-account.ts';
import { failureOf, makeToken } from '#testing/token-calls.ts';
import type { SqliteConnection } from './in-transaction.ts';

async function openBoth() {
  const opened: SqliteConnection[] = [];
  const account = openAccount({ tokens: 12, onOpen: (connection) => opened.push(connection) });
  const [connection] = opened;
  if (connection === undefined) throw new Error('nothing was opened');
  const rows = (sql: string): unknown[] => connection.prepare(sql).all([]);
  return {
    account,
    rows,
    first: await sideOf(account.asPersona('admin'), rows),
    second: await sideOf(account.asPersona('second-owner'), rows),
  };
}

const identityShape = v.object({ accountId: v.string(), tokenId: v.string(), memberId: v.string() });
const textRow = v.record(v.string(), v.unknown());

/** A caller, and all that is in their account. */
async function sideOf(signingIn: Promise<Client>, rows: (sql: string) => unknown[]) {
  const client = await signingIn;
  const { accountId, tokenId } = v.parse(identityShape, (await client.get('/caller-identity')).json);
  const read = (table: string) =>
    rows(`SELECT * FROM "${table}" WHERE accountId = '${accountId}' ORDER BY id`);
  const values = (table: string, column: string) =>
    read(table).map((row) => String(v.parse(textRow, row)[column]));
  return {
    client,
    accountId,
    tokenId,
    tokens: values('token', 'id'),
    members: values('member', 'id'),
    roles: values('customRole', 'id'),
    /** All that only this account's callers may read. */
    secrets: () =>
      [
        accountId,
        ...['token', 'member', 'customRole', 'auditEntry'].flatMap((table) => values(table, 'id')),
        ...['email', 'lastName'].flatMap((column) => values('member', column)),
        ...values('token', 'name'),
        ...values('customRole', 'name'),
      ].filter((text) => text.length > 4),
    /** All of the account's rows; when its tokens were used is not the other's doing, nor is it none of theirs. */
    state: () => ['token', 'member', 'customRole', 'auditEntry'].map(read),
  };
}

type Side = Awaited<ReturnType<typeof sideOf>>;
type Call = { readonly method: string; readonly path: string; readonly body?: unknown };

/** Calls to every route of the API, about what is in `other` and what is in `own`. */
function anyCall(own: Side, other: Side): fc.Arbitrary<Call> {
  const token = fc.constantFrom(
    ...other.tokens,
    ...own.tokens.filter((id) => id !== own.tokenId),
    '0'.repeat(24),
  );
  const member = fc.constantFrom(...other.members, ...own.members);
  const role = fc.constantFrom(...other.roles, ...own.roles, 'release-manager');
  const page = fc.constantFrom('', '?limit=100', '?limit=100&showAll=true', '?limit=3&offset=5&showAll=true');
  const reads = fc.oneof(
    page.map((query) => `/tokens${query}`),
    token.map((id) => `/tokens/${id}`),
    fc.constantFrom(
      '/caller-identity',
      '/members/me',
      '/roles?limit=100',
      '/members?limit=100',
      '/auditlog?limit=20',
    ),
    role.map((id) => `/roles/${id}`),
    member.map((id) => `/members/${id}`),
    member.map((id) => `/members?filter=id:${id}`),
    fc.constantFrom('@', 'a', 'or').map((text) => `/members?filter=query:${text}&sort=lastSeen&limit=100`),
    token.map((id) => `/auditlog?spec=service-token/${id}`),
    fc.tuple(member, token).map(([owner, id]) => `/auditlog?spec=member/${owner}:token/${id}`),
    fc
      .constantFrom('spec=service-token/*', 'spec=member/*:token/*', 'q=o', 'before=9999999999999')
      .map((query) => `/auditlog?limit=20&${query}`),
    fc.constant('/_faults'),
  );
  const get = reads.map((path) => ({ method: 'GET', path }));
  const create = fc.tuple(role, fc.boolean()).map(([id, serviceToken]) => ({
    method: 'POST',
    path: '/tokens',
    body: { name: 'made', customRoleIds: [id], serviceToken },
  }));
  const writes = token.chain((id) =>
    fc.constantFrom<Call>(
      { method: 'PATCH', path: `/tokens/${id}`, body: [{ op: 'add', path: '/name', value: 'mine' }] },
      { method: 'POST', path: `/tokens/${id}/reset` },
      { method: 'DELETE', path: `/tokens/${id}` },
    ),
  );
  const arm = fc.constant({
    method: 'POST',
    path: '/_faults',
    body: { operation: 'caller-identity', fault: '503', times: 1000 },
  });
  return fc.oneof({ weight: 4, arbitrary: get }, create, { weight: 2, arbitrary: writes }, arm);
}

test('no call of one account sees, names or touches anything of the other', async () => {
  const { first, second, account } = await openBoth();
  const sides = [
    [first, second],
    [second, first],
  ] as const;
  const someCall = fc
    .constantFrom(...sides)
    .chain(([own, other]) => anyCall(own, other).map((call) => ({ own, other, call })));
  await fc.assert(
    fc.asyncProperty(someCall, async ({ own, other, call }) => {
      const before = other.state();
      const { method, path, body } = call;
      const answer = await own.client.call(method, path, body === undefined ? {} : { body });
      account.advance(1000);
      expect(other.state()).toEqual(before);
      // An answer may repeat what it was asked.
      const asked = JSON.stringify(call);
      const seen = other
        .secrets()
        .filter((secret) => answer.text.includes(secret) && !asked.includes(secret));
      const shared = new Set(own.secrets());
      expect(seen.filter((text) => !shared.has(text))).toEqual([]);
      expect((await other.client.get('/caller-identity')).status).toBeLessThan(500);
      await own.client.call('DELETE', '/_faults');
    }),
    { numRuns: 300 },
  );
});

describe('what belongs to the other account is answered like what there is not', () => {
  test.each([
    ['GET', '/tokens/:token'],
    ['PATCH', '/tokens/:token'],
    ['DELETE', '/tokens/:token'],
    ['POST', '/tokens/:token/reset'],
    ['GET', '/members/:member'],
    ['GET', '/roles/:role'],
  ])('%s %s', async (method, path) => {
    const { first, second } = await openBoth();
    const body = method === 'PATCH' ? { body: [{ op: 'add', path: '/name', value: 'mine' }] } : {};
    for (const [own, other] of [
      [first, second],
      [second, first],
    ] as const) {
      const foreign = path
        .replace(':token', other.tokens[0] ?? '')
        .replace(':member', other.members[0] ?? '')
        .replace(':role', other.roles[0] ?? '');
      const answer = await own.client.call(method, foreign, body);
      const unknown = await own.client.call(method, path.replace(/:\w+/, '0'.repeat(24)), body);
      expect([answer.status, failureOf(answer)]).toEqual([404, failureOf(unknown)]);
    }
  });
});

describe('each account has its own', () => {
  test('identity, owner and personas', async () => {
    const { first, second, account } = await openBoth();
    expect(second.accountId).not.toBe(first.accountId);
    const [mine, theirs] = await Promise.all(
      [first, second].map(({ client }) => client.get('/tokens?limit=100&showAll=true')),
    );
    expect(second.tokens).toHaveLength(6);
    expect([mine?.json, theirs?.json]).toMatchObject([{ totalCount: 12 }, { totalCount: 6 }]);
    const groups = account.sandbox.personas.map(({ account: name, title }) => `${name}: ${title}`);
    expect(groups).toEqual([
      'Harbourline: Admin',
      'Harbourline: Writer',
      'Harbourline: Reader',
      'Harbourline: Inline role',
      'Fernhill Games: Owner',
      'Fernhill Games: Guest reader',
    ]);
  });

  test('role under the same key', async () => {
    const { first, second } = await openBoth();
    expect((await first.client.get('/roles/release-manager')).json).toMatchObject({
      name: 'Release manager',
    });
    expect((await second.client.get('/roles/release-manager')).json).toMatchObject({
      name: 'Season manager',
    });
    const { path } = await makeToken(second.client, { customRoleIds: ['release-manager'] });
    expect((await second.client.get(path)).json).toMatchObject({ customRoleIds: second.roles });
  });

  test('rate limit', async () => {
    const account = openAccount({ rateLimit: 1 });
    const [first, second] = [await account.asPersona('admin'), await account.asPersona('second-owner')];
    expect((await first.get('/tokens')).status).toBe(200);
    expect((await first.get('/tokens')).status).toBe(429);
    expect((await second.get('/tokens')).status).toBe(200);
  });

  test('faults', async () => {
    const account = openAccount();
    const [first, second] = [await account.asPersona('admin'), await account.asPersona('second-owner')];
    await second.post('/_faults', { operation: 'list', fault: '503', times: 2 });
    expect((await first.get('/tokens')).status).toBe(200);
    expect((await first.get('/_faults')).json).toMatchObject({ items: [] });
    expect((await second.get('/tokens')).status).toBe(503);
  });

  test('reader, who sees service tokens of that account only', async () => {
    const account = openAccount();
    const reader = await account.asPersona('second-reader');
    expect((await reader.get('/tokens?showAll=true')).json).toMatchObject({ totalCount: 4 });
  });
});
