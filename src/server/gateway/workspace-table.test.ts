// Each of the sandbox's people × each kind of record × reading and writing, as a table.
import * as v from 'valibot';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSharedConsole, type Person, type SharedConsole } from '#testing/shared-console.ts';
import type { PersonaId } from '../sandbox/app.ts';

const kinds = ['creation', 'reset', 'expiry', 'deletion'];

let shared: SharedConsole;
let serviceId = '';
let personalId = '';
let receipt = '';

/** Does to a token all that is recorded. */
async function live(owner: Person, admin: Person, body: object): Promise<string> {
  const created = await owner.call('POST', '/api/v2/tokens', { body });
  const { _id: id } = v.parse(v.object({ _id: v.string() }), await created.json());
  const path = `/api/v2/tokens/${id}`;
  const patch = [{ op: 'add', path: '/expiry', value: shared.now() + 1e9 }];
  receipt = (await admin.call('POST', `${path}/reset`)).headers.get('X-Workspace-Receipt') ?? '';
  expect((await admin.call('PATCH', path, { body: patch })).status).toBe(200);
  expect((await admin.call('DELETE', path)).status).toBe(204);
  return id;
}

beforeAll(async () => {
  shared = openSharedConsole();
  const [admin, priya] = [await shared.signIn('admin'), await shared.signIn('inline')];
  personalId = await live(priya, admin, { name: 'hers', role: 'reader' });
  serviceId = await live(admin, admin, { name: 'ci', role: 'reader', serviceToken: true });
});
afterAll(() => shared.close());

it.each<[PersonaId, { ofService: boolean; ofPriya: boolean; claims: number; receipts: number }]>([
  ['admin', { ofService: true, ofPriya: true, claims: 200, receipts: 1 }],
  ['inline', { ofService: true, ofPriya: true, claims: 403, receipts: 1 }],
  ['writer', { ofService: true, ofPriya: false, claims: 403, receipts: 1 }],
  ['reader', { ofService: true, ofPriya: false, claims: 403, receipts: 1 }],
  ['second-owner', { ofService: false, ofPriya: false, claims: 200, receipts: 0 }],
  ['second-reader', { ofService: false, ofPriya: false, claims: 403, receipts: 0 }],
])('%s', async (persona, { ofService, ofPriya, claims, receipts }) => {
  const person = await shared.signIn(persona);
  const { records } = await person.records();
  const kindsOf = (id: string) => records.filter(({ tokenId }) => tokenId === id).map(({ kind }) => kind);
  expect(kindsOf(serviceId).toSorted()).toEqual(ofService ? kinds.toSorted() : []);
  expect(kindsOf(personalId).toSorted()).toEqual(ofPriya ? kinds.toSorted() : []);

  const handedIn = await person.call('PUT', '/workspace/receipts', { body: { receipts: [receipt] } });
  expect(await handedIn.json()).toEqual({ valid: receipts });
  const texts = { tokenName: 'claimed', oldLastFour: '', newLastFour: '' };
  const claim = { ...texts, tokenId: 'gone', resetAt: shared.now(), endsAt: shared.now() };
  const claimed = await person.call('POST', '/workspace/claims', { body: { gracePeriods: [claim] } });
  expect(claimed.status).toBe(claims);
  // Nothing else is taken from a browser.
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
    expect((await person.call(method, '/workspace', { body: {} })).status).toBe(405);
});
