// What the administrators of an account share, seen by the sandbox's people.
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openAccount } from '#testing/sandbox-account.ts';
import {
  openSharedConsole,
  type Person,
  type SharedAnswer,
  type SharedConsole,
} from '#testing/shared-console.ts';
import { WorkspaceAway } from '../workspace/open-workspace.ts';

const minute = 60_000;
const tokenShape = v.object({ _id: v.string(), token: v.string(), lastModified: v.number() });

let shared: SharedConsole;
let admin: Person;
beforeEach(async () => {
  shared = openSharedConsole();
  admin = await shared.signIn('admin');
});
afterEach(() => shared.close());

/** Creates a token and gives its ID and key. */
async function create(person: Person, body: object) {
  const response = await person.call('POST', '/api/v2/tokens', { body });
  expect(response.status).toBe(201);
  return v.parse(tokenShape, await response.json());
}

const service = { name: 'ci', role: 'reader', serviceToken: true };
const kinds = async (person: Person) => (await person.records()).records.map(({ kind }) => kind);

const idsOf = ({ records }: SharedAnswer) => records.map(({ tokenId }) => tokenId).toSorted();

/** The status and the tag of the answer to a page that knows an earlier tag. */
const tag = async (person: Person, known = '') => {
  const response = await person.call('GET', '/workspace', { headers: { 'If-None-Match': known } });
  return [response.status, response.headers.get('ETag') ?? ''] as const;
};

describe('what the gateway records by itself', () => {
  it('a creation, a reset, an expiry and a deletion, each with what others need to know', async () => {
    const { _id: id, token: key } = await create(admin, service);
    const endsAt = shared.now() + 60 * minute;
    const reset = await admin.call('POST', `/api/v2/tokens/${id}/reset?expiry=${endsAt}`);
    const { token: newKey, lastModified } = v.parse(tokenShape, await reset.json());
    const expiresAt = shared.now() + 90 * minute;
    const patch = [{ op: 'add', path: '/expiry', value: expiresAt }];
    expect((await admin.call('PATCH', `/api/v2/tokens/${id}`, { body: patch })).status).toBe(200);
    expect((await admin.call('DELETE', `/api/v2/tokens/${id}`)).status).toBe(204);

    const { records, total, sees } = await admin.records();
    expect({ total, sees }).toEqual({ total: 4, sees: 'everyone' });
    const about = {
      tokenId: id,
      tokenKind: 'service',
      source: 'seen',
      actor: { memberId: expect.any(String) },
    };
    const byKind = new Map(records.map((record) => [record.kind, record]));
    expect(byKind.get('creation')).toMatchObject({
      ...about,
      detail: { tokenName: 'ci', lastFour: key.slice(-4) },
    });
    expect(byKind.get('reset')).toMatchObject({
      ...about,
      at: lastModified,
      detail: { tokenName: 'ci', oldLastFour: key.slice(-4), newLastFour: newKey.slice(-4), endsAt },
    });
    expect(byKind.get('expiry')).toMatchObject({ ...about, detail: { tokenName: 'ci', expiresAt } });
    expect(byKind.get('deletion')).toMatchObject({
      ...about,
      detail: { tokenName: 'ci', token: { _id: id, name: 'ci', role: 'reader', token: newKey.slice(-4) } },
    });
    const all = JSON.stringify(records);
    expect(all).not.toContain(key);
    expect(all).not.toContain(newKey);
    expect(all).not.toMatch(/@|_member|Okafor/);
  });

  it('nothing that was refused, and nothing that changes no expiry', async () => {
    const reader = await shared.signIn('reader');
    const { _id: id } = await create(admin, service);
    expect((await reader.call('POST', `/api/v2/tokens/${id}/reset`)).status).toBe(403);
    expect((await admin.call('DELETE', '/api/v2/tokens/no-such-token')).status).toBe(404);
    const patch = [{ op: 'replace', path: '/name', value: 'other' }];
    expect((await admin.call('PATCH', `/api/v2/tokens/${id}`, { body: patch })).status).toBe(200);
    expect(await kinds(admin)).toEqual(['creation']);
  });

  it('an end that had passed as no grace period', async () => {
    const { _id: id } = await create(admin, service);
    const reset = await admin.call('POST', `/api/v2/tokens/${id}/reset?expiry=1000`);
    const { lastModified: at } = v.parse(tokenShape, await reset.json());
    const { records } = await admin.records();
    expect(records[0]).toMatchObject({ kind: 'reset', at, detail: { endsAt: at } });
  });

  it('names that hold a key without it', async () => {
    const name = 'api-11111111-2222-4333-8444-555555555555';
    await create(admin, { ...service, name });
    expect((await admin.records()).records[0]).toMatchObject({ detail: { tokenName: 'api-…' } });
  });
});

describe('who is shown it', () => {
  it('service tokens: everybody. Personal ones: Admins and their member. Other accounts: nothing', async () => {
    const inline = await shared.signIn('inline');
    const ofService = await create(admin, service);
    const ofPriya = await create(inline, { name: 'hers', role: 'reader' });
    const ids = async (persona: Parameters<SharedConsole['signIn']>[0]) => {
      const { records, sees } = await (await shared.signIn(persona)).records();
      return [sees, ...records.map(({ tokenId }) => tokenId).toSorted()];
    };
    const both = [ofService._id, ofPriya._id].toSorted();
    expect(await ids('admin')).toEqual(['everyone', ...both]);
    expect(await ids('inline')).toEqual(['own', ...both]);
    expect(await ids('reader')).toEqual(['own', ofService._id]);
    expect(await ids('writer')).toEqual(['own', ofService._id]);
    expect(await ids('second-owner')).toEqual(['everyone']);
    expect(await ids('second-reader')).toEqual(['own']);
  });

  it('an Admin service token sees all; one that only says so, no more than service tokens', async () => {
    await create(admin, { name: 'mine', role: 'reader' });
    const strong = await create(admin, { ...service, name: 'strong', role: 'admin' });
    const inline = await shared.signIn('inline');
    const weak = await create(inline, { ...service, name: 'weak', role: 'admin' });
    const seenWith = async (key: string) => {
      const { records, sees } = await (await shared.signInWith(key)).records();
      return [sees, records.length];
    };
    expect(await seenWith(strong.token)).toEqual(['everyone', 3]);
    expect(await seenWith(weak.token)).toEqual(['own', 2]);
  });

  it('a key that was demoted sees less within a minute', async () => {
    const ofPriya = await create(await shared.signIn('inline'), { name: 'hers', role: 'reader' });
    const other = await create(admin, { name: 'other', role: 'admin' });
    const person = await shared.signInWith(other.token);
    expect(idsOf(await person.records())).toEqual([ofPriya._id, other._id].toSorted());
    const patch = [{ op: 'replace', path: '/role', value: 'reader' }];
    expect((await admin.call('PATCH', `/api/v2/tokens/${other._id}`, { body: patch })).status).toBe(200);
    shared.advance(minute);
    expect(idsOf(await person.records())).toEqual([other._id]);
  });

  it('a key that was deleted: nothing within a minute, with the answer that ends its session', async () => {
    const other = await create(admin, service);
    const person = await shared.signInWith(other.token);
    expect((await person.call('GET', '/workspace')).status).toBe(200);
    await admin.call('DELETE', `/api/v2/tokens/${other._id}`);
    shared.advance(minute);
    const refused = await person.call('GET', '/workspace');
    expect(refused.status).toBe(401);
    expect(refused.headers.get('X-Session-Key')).toBe(other.token.slice(-4));
    expect(refused.headers.get('X-Error-Source')).toBeNull();
  });

  it('nobody without a session, or with another one than the page shows', async () => {
    const call = (headers: Record<string, string>) => admin.call('GET', '/workspace', { headers });
    expect((await call({ Cookie: '' })).status).toBe(401);
    expect((await call({ 'X-Session': 'another' })).status).toBe(409);
    expect((await call({ 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    expect((await admin.call('POST', '/workspace', { body: {} })).status).toBe(405);
  });
});

describe('asking again', () => {
  it('is answered with 304 until something changes, for each reader by what they see', async () => {
    const reader = await shared.signIn('reader');
    const [, first] = await tag(admin);
    expect(await tag(admin, first)).toEqual([304, first]);
    expect((await tag(reader, first))[0]).toBe(200);
    await create(admin, service);
    const [status, second] = await tag(admin, first);
    expect([status, second === first]).toEqual([200, false]);
    expect(await tag(admin, second)).toEqual([304, second]);
  });

  it('asks the instance once a minute who the key belongs to, however often the page asks', async () => {
    const person = await shared.signIn('admin');
    const before = shared.calls.length;
    await Promise.all([person.records(), person.records()]);
    for (let at = 0; at < 11; at += 1) {
      shared.advance(5000);
      await person.records();
    }
    expect(shared.calls.slice(before).toSorted()).toEqual([
      '/api/v2/caller-identity',
      '/api/v2/members/me',
      expect.stringMatching(/^\/api\/v2\/tokens\//),
    ]);
    shared.advance(5000);
    await person.records();
    expect(shared.calls.length - before).toBe(6);
  });
});

const away = () => Promise.reject(new WorkspaceAway('gone'));

async function handIn(person: Person, receipts: readonly unknown[]): Promise<unknown> {
  return (await person.call('PUT', '/workspace/receipts', { body: { receipts } })).json();
}

describe('when the database is away', () => {
  it('writes are answered as always, with a receipt that closes the gap', async () => {
    vi.spyOn(shared.workspace, 'add').mockImplementationOnce(away);
    const { _id: id } = await create(admin, service);
    expect(await kinds(admin)).toEqual([]);
    vi.spyOn(shared.workspace, 'add').mockImplementationOnce(away);
    const response = await admin.call('POST', `/api/v2/tokens/${id}/reset`);
    const receipt = response.headers.get('X-Workspace-Receipt') ?? '';
    // In another account it is worth nothing.
    expect(await handIn(await shared.signIn('second-owner'), [receipt])).toEqual({ valid: 0 });
    expect(await handIn(admin, [receipt, 'nonsense'])).toEqual({ valid: 1 });
    expect(await handIn(await shared.signIn('reader'), [receipt])).toEqual({ valid: 1 });
    const { records } = await admin.records();
    expect(records).toMatchObject([{ kind: 'reset', tokenId: id, source: 'receipt' }]);
  });

  it('what could not be recorded is recorded as soon as it is back', async () => {
    const add = vi.spyOn(shared.workspace, 'add').mockImplementationOnce(away).mockImplementationOnce(away);
    await create(admin, service);
    await create(admin, { ...service, name: 'other' });
    await expect.poll(() => kinds(admin), { timeout: 10_000 }).toEqual(['creation', 'creation']);
    expect(add.mock.calls.length).toBeGreaterThanOrEqual(4);
  });

  it('reads say so, and the session stays', async () => {
    vi.spyOn(shared.workspace, 'revision').mockImplementationOnce(away);
    const response = await admin.call('GET', '/workspace');
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ code: 'workspace_away' });
    expect((await admin.call('GET', '/workspace')).status).toBe(200);
  });
});

it('an instance that is rate limited shows nothing new, and ends no session', async () => {
  const limited = openSharedConsole({ account: openAccount({ rateLimit: 2 }) });
  const person = await limited.signIn('admin');
  for (let at = 0; at < 3; at += 1) await person.call('GET', '/api/v2/caller-identity');
  const response = await person.call('GET', '/workspace');
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({ code: 'identity_unconfirmed' });
  await limited.close();
});

it('receipts come as a list of texts', async () => {
  for (const body of [
    {},
    { receipts: 'x' },
    { receipts: [1] },
    { receipts: Array.from({ length: 101 }, () => 'x') },
  ])
    expect((await admin.call('PUT', '/workspace/receipts', { body })).status).toBe(400);
});
