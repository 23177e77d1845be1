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
let bot = '';
let hers = '';

async function create(person: Person, body: object): Promise<string> {
  const created = await person.call('POST', '/api/v2/tokens', { body });
  return v.parse(v.object({ _id: v.string() }), await created.json())._id;
}

/** Does to a token all that is recorded. */
async function live(owner: Person, admin: Person, body: object): Promise<string> {
  const id = await create(owner, body);
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
  bot = await create(admin, { name: 'bot', role: 'reader', serviceToken: true });
  hers = await create(priya, { name: 'still hers', role: 'reader' });
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

const facts = { reach: 'service', memberId: '', lastUsedAt: 0 };
const contents = {
  note: { text: 'asked its owner' },
  'ignored-finding': { tokenName: 'bot', reason: 'intended', note: '', until: 1.9e12, facts },
  question: { action: 'deleteFlag', resource: 'proj/web:env/production:flag/*' },
  view: { address: 'q=bot', columns: ['name'] },
};
type Kind = keyof typeof contents;
const entryKinds: readonly Kind[] = ['note', 'ignored-finding', 'question', 'view'];

/** What a person is answered to writing on a service token, on Priya's personal one and on none, and whether they may undo. */
type Writing = { readonly bot: number; readonly hers: number; readonly none: number; readonly undo: number };

it.each<[PersonaId, Writing]>([
  ['admin', { bot: 200, hers: 200, none: 200, undo: 200 }],
  ['inline', { bot: 200, hers: 200, none: 403, undo: 403 }],
  ['writer', { bot: 403, hers: 404, none: 403, undo: 403 }],
  ['reader', { bot: 403, hers: 404, none: 403, undo: 403 }],
  ['second-owner', { bot: 404, hers: 404, none: 200, undo: 200 }],
  ['second-reader', { bot: 404, hers: 404, none: 403, undo: 403 }],
])('%s writes entries of each kind', async (persona, writing) => {
  const person = await shared.signIn(persona);
  const admin = await shared.signIn('admin');
  const versionOf = async (kind: Kind, query: string) => {
    const answer = await admin.call('GET', `/workspace/entries/${kind}/versions?${query}`);
    const { versions } = v.parse(
      v.object({ versions: v.array(v.object({ version: v.number() })) }),
      await answer.json(),
    );
    return versions[0]?.version ?? 0;
  };
  for (const kind of entryKinds) {
    const isAbout = kind === 'note' || kind === 'ignored-finding';
    for (const [tokenId, expected] of isAbout
      ? ([
          [bot, writing.bot],
          [hers, writing.hers],
        ] as const)
      : ([['', writing.none]] as const)) {
      const name = kind === 'note' ? '' : 'broad';
      const version = persona.startsWith('second')
        ? 0
        : await versionOf(kind, `tokenId=${tokenId}&name=${name}`);
      const body = { tokenId, name, version, content: contents[kind] };
      const answer = await person.call('PUT', `/workspace/entries/${kind}`, { body });
      expect([kind, tokenId, answer.status]).toEqual([kind, tokenId, expected]);
    }
  }
  const undo = await person.call('POST', '/workspace/entries/undo', {
    body: { memberId: 'no one', since: 0 },
  });
  expect(undo.status).toBe(writing.undo);
});

it.each<[PersonaId, { readonly about: readonly ('bot' | 'hers')[]; readonly none: number }]>([
  ['admin', { about: ['bot', 'hers'], none: 1 }],
  ['inline', { about: ['bot', 'hers'], none: 1 }],
  ['writer', { about: ['bot'], none: 1 }],
  ['reader', { about: ['bot'], none: 1 }],
  ['second-owner', { about: [], none: 0 }],
  ['second-reader', { about: [], none: 0 }],
])('%s reads entries of each kind', async (persona, { about, none }) => {
  const console = openSharedConsole({ account: shared.account });
  const [admin, person] = [await console.signIn('admin'), await console.signIn(persona)];
  const ids = { bot, hers };
  for (const [kind, content] of Object.entries(contents)) {
    const isAbout = kind === 'note' || kind === 'ignored-finding';
    const name = kind === 'note' ? '' : 'broad';
    const path = `/workspace/entries/${kind}`;
    for (const tokenId of isAbout ? [bot, hers] : ['']) {
      const body = { tokenId, name, version: 0, content };
      expect((await admin.call('PUT', path, { body })).status).toBe(200);
      const versions = await person.call('GET', `${path}/versions?tokenId=${tokenId}&name=${name}`);
      const isShown = isAbout ? about.some((one) => ids[one] === tokenId) : none === 1;
      expect(await versions.json()).toMatchObject({ versions: { length: isShown ? 1 : 0 } });
    }
    const { entries, total } = v.parse(
      v.object({ total: v.number(), entries: v.array(v.object({ tokenId: v.string() })) }),
      await (await person.call('GET', path)).json(),
    );
    const expected = isAbout ? about.map((one) => ids[one]) : none === 1 ? [''] : [];
    expect(entries.map(({ tokenId }) => tokenId).toSorted()).toEqual(expected.toSorted());
    expect(total).toBe(expected.length);
  }
  await console.workspace.close();
});
