// Who did what, as the page reads it: by the sandbox's people.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as v from 'valibot';
import { openSharedConsole, type Person, type SharedConsole } from '#testing/shared-console.ts';
import { WorkspaceAway } from '../workspace/open-workspace.ts';

const answerSchema = v.object({
  state: v.literal('on'),
  sees: v.string(),
  total: v.number(),
  events: v.array(
    v.looseObject({ action: v.string(), outcome: v.string(), requestId: v.string(), status: v.number() }),
  ),
});

let shared: SharedConsole;
let admin: Person;
beforeEach(async () => {
  shared = openSharedConsole();
  admin = await shared.signIn('admin');
});
afterEach(() => shared.close());

const read = async (person: Person) =>
  v.parse(answerSchema, await (await person.call('GET', '/workspace/events')).json());
const actions = async (person: Person) => (await read(person)).events.map(({ action }) => action).toSorted();

const create = (person: Person) =>
  person.call('POST', '/api/v2/tokens', { body: { name: 'ci', role: 'reader', serviceToken: true } });

describe('events for a page', () => {
  it('have who did what and the ID of the request, for administrators and for oneself', async () => {
    const reader = await shared.signIn('reader');
    const refused = await create(reader);
    const done = await create(admin);
    await expect.poll(() => actions(admin)).toEqual(['create', 'create', 'sign-in', 'sign-in']);
    expect(await actions(reader)).toEqual(['create', 'sign-in']);
    expect((await read(reader)).sees).toBe('own');
    const { sees, total, events } = await read(admin);
    expect({ sees, total }).toEqual({ sees: 'everyone', total: 4 });
    const of = (response: Response) =>
      events.find(({ requestId }) => requestId === response.headers.get('X-Request-Id'));
    expect(of(done)).toMatchObject({ action: 'create', outcome: 'done', status: 201, user: '' });
    expect(of(refused)).toMatchObject({
      action: 'create',
      outcome: refused.ok ? 'done' : 'refused',
      status: refused.status,
    });
    expect(of(done)?.['actor']).not.toEqual(of(refused)?.['actor']);
  });

  it('never delay or fail the call, and are written when the database is back', async () => {
    const add = vi.spyOn(shared.workspace.events, 'add');
    add.mockImplementationOnce(() => Promise.reject(new WorkspaceAway('away')));
    expect((await create(admin)).status).toBe(201);
    await expect.poll(() => actions(admin), { timeout: 5000 }).toContain('create');
    add.mockImplementationOnce(() => new Promise(() => undefined));
    expect((await create(admin)).status).toBe(201);
  });

  it('answer 503 while they can’t be read, and nothing but GET is allowed', async () => {
    vi.spyOn(shared.workspace.events, 'read').mockRejectedValueOnce(new WorkspaceAway('away'));
    expect((await admin.call('GET', '/workspace/events')).status).toBe(503);
    expect((await admin.call('POST', '/workspace/events', { body: {} })).status).toBe(405);
  });
});
