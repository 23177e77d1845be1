// What administrators write themselves, through the gateway.
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSharedConsole, type Person, type SharedConsole } from '#testing/shared-console.ts';
import { WorkspaceAway } from '../workspace/open-workspace.ts';

const uuid = '11111111-2222-4333-8444-555555555555';
const tokenShape = v.object({ _id: v.string(), token: v.string() });
const refusalShape = v.object({ code: v.string(), message: v.string() });

let shared: SharedConsole;
let admin: Person;
let bot = '';
beforeEach(async () => {
  shared = openSharedConsole();
  admin = await shared.signIn('admin');
  bot = (await create(admin, { name: 'bot', role: 'reader', serviceToken: true }))._id;
});
afterEach(() => shared.close());

async function create(person: Person, body: object) {
  const response = await person.call('POST', '/api/v2/tokens', { body });
  expect(response.status).toBe(201);
  return v.parse(tokenShape, await response.json());
}

const put = (person: Person, kind: string, body: object) =>
  person.call('PUT', `/workspace/entries/${kind}`, { body });
const note = (text: string | null, parts: object = {}) => ({
  tokenId: bot,
  version: 0,
  content: text === null ? null : { text },
  ...parts,
});
const refusal = async (response: Response) => {
  const { code, message } = v.parse(refusalShape, await response.json());
  return [response.status, code, /“(.*?)”/.exec(message)?.[1]];
};
const notes = async (person: Person) => (await person.call('GET', '/workspace/entries/note')).json();

describe('an entry', () => {
  it('is read by others with who wrote it and when, by ID only', async () => {
    expect(await (await put(admin, 'note', note('asked its owner'))).json()).toEqual({ version: 1 });
    const text = JSON.stringify(await notes(await shared.signIn('reader')));
    const actor = { memberId: expect.stringMatching(/^[\da-f]{24}$/), tokenId: expect.any(String), user: '' };
    expect(JSON.parse(text)).toEqual({
      state: 'on',
      revision: 2,
      total: 1,
      entries: [
        {
          kind: 'note',
          tokenId: bot,
          name: '',
          version: 1,
          tokenKind: 'service',
          memberId: expect.any(String),
          content: { text: 'asked its owner' },
          at: shared.now(),
          actor,
        },
      ],
    });
    expect(text).not.toMatch(/@|Okafor|Amara/);
  });

  it('changes the revision, so that pages that ask every few seconds read it again', async () => {
    const { revision = 0 } = await admin.records();
    await put(admin, 'note', note('one'));
    expect((await admin.records()).revision).toBe(revision + 1);
  });

  it('is refused when another version is the newest, and nothing is overwritten', async () => {
    const other = await shared.signIn('inline');
    await put(admin, 'note', note('one'));
    expect((await put(other, 'note', note('two', { version: 1 }))).status).toBe(200);
    expect(await refusal(await put(admin, 'note', note('three', { version: 1 })))).toEqual([
      409,
      'entry_changed',
      undefined,
    ]);
    expect(await notes(admin)).toMatchObject({ entries: [{ version: 2, content: { text: 'two' } }] });
  });

  it.each(['api', 'sdk', 'MOB', 'rel'])(
    'with the shape of a key (%s-) is refused, by the name of its field',
    async (prefix) => {
      const key = `${prefix}-${uuid}`;
      const hidden = [
        ['note', 'text', note(`a\n${key}`)],
        ['view', 'name', { name: `my ${key}`, version: 0, content: { address: '', columns: [] } }],
        ['view', 'address', { name: 'v', version: 0, content: { address: `q=${key}`, columns: [] } }],
        ['view', 'columns.0', { name: 'v', version: 0, content: { address: '', columns: [key] } }],
        [
          'question',
          'resource',
          { name: 'q', version: 0, content: { action: 'a', resource: `proj/${key}` } },
        ],
      ] as const;
      for (const [kind, field, body] of hidden)
        expect(await refusal(await put(admin, kind, body))).toEqual([422, 'holds_key', field]);
      expect(shared.logLines.join('')).not.toContain(uuid);
    },
  );

  it('of more than 2,000 characters, or of another form, is refused by the name of its field', async () => {
    expect((await put(admin, 'note', note('x'.repeat(2000)))).status).toBe(200);
    const wrong = [
      ['note', 'text', note('x'.repeat(2001), { version: 1 })],
      ['note', 'text', note('', { version: 1 })],
      ['note', 'tokenId', note('x', { tokenId: '../members' })],
      ['note', 'html', { ...note('x'), content: { text: 'x', html: '<b>' } }],
      ['view', 'name', { version: 0, content: { address: '', columns: [] } }],
      ['view', 'name', { name: 'a\u0000b', version: 0, content: { address: '', columns: [] } }],
      ['view', 'name', { name: 'a\uD800', version: 0, content: { address: '', columns: [] } }],
      ['question', 'action', { name: 'q', version: 0, content: { resource: 'acct' } }],
    ] as const;
    for (const [kind, field, body] of wrong)
      expect(await refusal(await put(admin, kind, body))).toEqual([422, 'entry_unfit', field]);
    for (const body of [{}, { ...note('x'), version: -1 }, [], 'x', note('x'.repeat(20_000))])
      expect((await admin.call('PUT', '/workspace/entries/note', { body })).status).toBe(400);
    expect((await admin.call('GET', '/workspace/entries/secret')).status).toBe(404);
    expect((await admin.call('DELETE', '/workspace/entries/note')).status).toBe(405);
  });

  it('is one of twenty in a minute at most', async () => {
    for (let version = 0; version < 20; version += 1)
      expect((await put(admin, 'note', note(`${version}`, { version }))).status).toBe(200);
    const refused = await put(admin, 'note', note('one more', { version: 20 }));
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '60']);
    shared.advance(60_000);
    expect((await put(admin, 'note', note('one more', { version: 20 }))).status).toBe(200);
  });

  it('and its taking back are events of the log, without what was written', async () => {
    await put(admin, 'note', note('asked its owner'));
    await put(admin, 'note', note(`api-${uuid}`, { version: 1 }));
    await admin.call('POST', '/workspace/entries/undo', { body: { memberId: 'm', since: 0 } });
    const events = shared.logLines
      .map((line): Record<string, unknown> => ({ ...Object(JSON.parse(line)) }))
      .filter(({ action }) => action === 'share' || action === 'undo-shared');
    expect(events).toMatchObject([
      { action: 'share', outcome: 'done', target: bot, member: expect.any(String) },
      { action: 'share', outcome: 'refused', status: 422 },
      { action: 'undo-shared', outcome: 'done' },
    ]);
    expect(shared.logLines.join('')).not.toContain('asked its owner');
  });
});

describe('who may write about a token', () => {
  it.each([
    [
      'lets it describe service tokens',
      [{ effect: 'allow', actions: ['*'], resources: ['service-token/*'] }],
      200,
    ],
    [
      'lets it do all but that',
      [{ effect: 'allow', notActions: ['updateAccessTokenDescription'], resources: ['service-token/*'] }],
      403,
    ],
    [
      'depends on a role attribute',
      [{ effect: 'allow', actions: ['*'], resources: ['service-token/${roleAttribute/bots}'] }],
      403,
    ],
    [
      'may deny it',
      [
        { effect: 'allow', actions: ['*'], resources: ['service-token/*'] },
        { effect: 'deny', actions: ['*'], resources: ['service-token/${roleAttribute/bots}'] },
      ],
      403,
    ],
  ])('a key whose inline role %s', async (_words, inlineRole, status) => {
    const { token } = await create(admin, { name: 'mine', inlineRole });
    expect((await put(await shared.signInWith(token), 'note', note('x'))).status).toBe(status);
  });

  it('a key with a custom role that says so, if it can read the role', async () => {
    const roles = await (await admin.call('GET', '/api/v2/roles?limit=100')).json();
    const { items } = v.parse(
      v.object({ items: v.array(v.object({ _id: v.string(), key: v.string() })) }),
      roles,
    );
    const steward = items.find(({ key }) => key === 'token-steward')?._id ?? '';
    const { token } = await create(admin, { name: 'mine', customRoleIds: [steward] });
    const before = shared.calls.length;
    const answer = await put(await shared.signInWith(token), 'note', note('x'));
    expect(shared.calls.slice(before)).toContain(`/api/v2/roles/${steward}`);
    expect(answer.status).toBe(200);
  });

  it('no policy makes a service token’s key sure: its creator may be able to do less', async () => {
    const inlineRole = [{ effect: 'allow', actions: ['*'], resources: ['service-token/*'] }];
    const { token } = await create(admin, { name: 'strong', serviceToken: true, inlineRole });
    expect((await put(await shared.signInWith(token), 'note', note('x'))).status).toBe(403);
  });

  it('a Reader about own tokens, until the key is deleted', async () => {
    const reader = await shared.signIn('reader');
    const own = await reader.call('GET', '/api/v2/caller-identity');
    const { tokenId } = v.parse(v.object({ tokenId: v.string() }), await own.json());
    expect((await put(reader, 'note', note('mine', { tokenId }))).status).toBe(200);
    await admin.call('DELETE', `/api/v2/tokens/${tokenId}`);
    const refused = await put(reader, 'note', note('mine', { tokenId, version: 1 }));
    expect([refused.status, refused.headers.get('X-Error-Source')]).toEqual([401, null]);
  });
});

describe('taking back what one member changed', () => {
  it('is for administrators, and restores what was there', async () => {
    const inline = await shared.signIn('inline');
    await put(admin, 'note', note('before'));
    shared.advance(1000);
    await put(inline, 'note', note('after', { version: 1 }));
    const { entries } = v.parse(
      v.object({ entries: v.array(v.object({ actor: v.object({ memberId: v.string() }) })) }),
      await notes(admin),
    );
    const body = { memberId: entries[0]?.actor.memberId, since: shared.now() };
    expect((await inline.call('POST', '/workspace/entries/undo', { body })).status).toBe(403);
    const undone = await admin.call('POST', '/workspace/entries/undo', { body });
    expect(await undone.json()).toEqual({ undone: 1 });
    expect(await notes(inline)).toMatchObject({ entries: [{ version: 3, content: { text: 'before' } }] });
    for (const wrong of [
      {},
      { memberId: '', since: 0 },
      { memberId: 'm', tokenId: 't', since: 0 },
      { memberId: 'm' },
    ])
      expect((await admin.call('POST', '/workspace/entries/undo', { body: wrong })).status).toBe(400);
  });
});

it('while the database is away, a change is not known to be refused', async () => {
  vi.spyOn(shared.workspace, 'change').mockRejectedValueOnce(new WorkspaceAway('gone'));
  expect(await refusal(await put(admin, 'note', note('x')))).toEqual([503, 'workspace_away', undefined]);
  expect(shared.logLines.join('\n')).toMatch(/"action":"share","outcome":"unknown"/);
});
