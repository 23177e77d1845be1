// The calendar of an account, read by apps that have its address and nothing else.
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSharedConsole, type Person, type SharedConsole } from '#testing/shared-console.ts';
import { WorkspaceAway } from '../workspace/open-workspace.ts';

const hour = 3_600_000;
const day = 24 * hour;
const tokenShape = v.object({ _id: v.string(), token: v.string() });

let shared: SharedConsole;
let admin: Person;
beforeEach(async () => {
  shared = openSharedConsole();
  admin = await shared.signIn('admin');
});
afterEach(() => shared.close());

/** Creates a token that expires in nine days, unless `days` says otherwise; 0 for never. */
async function create(person: Person, body: object, days = 9) {
  const response = await person.call('POST', '/api/v2/tokens', { body });
  expect(response.status).toBe(201);
  const token = v.parse(tokenShape, await response.json());
  const patch = [{ op: 'add', path: '/expiry', value: shared.now() + days * day }];
  if (days > 0) await person.call('PATCH', `/api/v2/tokens/${token._id}`, { body: patch });
  return token;
}

const about = async (person: Person) => (await person.call('GET', '/workspace/calendar')).json();

/** Creates an address, and gives its path. */
async function addressOf(person: Person): Promise<string> {
  const response = await person.call('POST', '/workspace/calendar');
  expect(response.status).toBe(200);
  return v.parse(v.object({ path: v.string() }), await response.json()).path;
}

/** The calendar without its folded lines. */
async function calendarAt(path: string): Promise<string> {
  const response = await shared.visit(path);
  expect([response.status, response.headers.get('Content-Type')]).toEqual([
    200,
    'text/calendar; charset=utf-8',
  ]);
  return (await response.text()).replaceAll('\r\n ', '');
}

const service = { name: 'Deploy bot', role: 'reader', serviceToken: true };
const eventsIn = (text: string) => [...text.matchAll(/^SUMMARY:(.*?)\r$/gm)].map(([, summary]) => summary);

describe('the calendar', () => {
  it('has the ends of old keys and the expiries of tokens, by name where every Reader knows it, and no key', async () => {
    const path = await addressOf(admin);
    const { _id: id, token: key } = await create(admin, service, 0);
    const endsAt = shared.now() + 24 * hour;
    await admin.call('POST', `/api/v2/tokens/${id}/reset?expiry=${endsAt}`);
    const own = await create(admin, { name: 'Amara’s laptop', role: 'reader' });
    const text = await calendarAt(path);
    expect(eventsIn(text)).toEqual([
      `The old key …${key.slice(-4)} of Deploy bot stops working`,
      `personal token ${own._id} expires`,
    ]);
    const stamp = new Date(endsAt).toISOString().replaceAll(/[-:]|\.\d+/g, '');
    expect(text).toContain(`DTSTART:${stamp}`);
    expect(text).not.toMatch(/Amara|laptop|Okafor|@(?!access-token-console)/);
    for (const secret of [key, own.token]) expect(text).not.toContain(secret.slice(4));
  });

  it('loses what was deleted, and what passed long ago', async () => {
    const path = await addressOf(admin);
    const { _id: id } = await create(admin, service);
    await create(admin, { ...service, name: 'Other bot' });
    expect(eventsIn(await calendarAt(path))).toHaveLength(2);
    await admin.call('DELETE', `/api/v2/tokens/${id}`);
    expect(eventsIn(await calendarAt(path))).toEqual(['Other bot expires']);
    shared.advance(98 * day);
    expect(eventsIn(await calendarAt(path))).toHaveLength(1);
    shared.advance(2 * day);
    expect(eventsIn(await calendarAt(path))).toEqual([]);
  });

  it('is sent again only when it changed, and no shared cache keeps it', async () => {
    const path = await addressOf(admin);
    const first = await shared.visit(path);
    expect(first.headers.get('Cache-Control')).toBe('private, no-cache');
    const tag = first.headers.get('ETag') ?? '';
    shared.advance(hour);
    const second = await shared.visit(path, { 'If-None-Match': tag });
    expect([second.status, await second.text()]).toEqual([304, '']);
    await create(admin, service);
    expect((await shared.visit(path, { 'If-None-Match': tag })).status).toBe(200);
  });

  it('is of one account', async () => {
    const path = await addressOf(admin);
    const others = await addressOf(await shared.signIn('second-owner'));
    await create(admin, service);
    expect(eventsIn(await calendarAt(path))).toHaveLength(1);
    expect(eventsIn(await calendarAt(others))).toEqual([]);
  });
});

describe('its address', () => {
  it('is for Admin and Owner keys to create, and nobody is told it again', async () => {
    expect(await about(admin)).toEqual({ state: 'on', createdAt: null });
    for (const persona of ['reader', 'writer', 'inline'] as const) {
      const weak = await shared.signIn(persona);
      for (const method of ['GET', 'POST', 'DELETE'])
        expect((await weak.call(method, '/workspace/calendar')).status).toBe(403);
    }
    await addressOf(admin);
    expect(await about(admin)).toEqual({ state: 'on', createdAt: shared.now() });
    expect((await shared.visit('/workspace/calendar')).status).toBe(401);
    expect((await admin.call('PUT', '/workspace/calendar')).status).toBe(405);
  });

  it('ends when it is replaced or withdrawn', async () => {
    const first = await addressOf(admin);
    const second = await addressOf(admin);
    expect(second).not.toBe(first);
    expect((await shared.visit(first)).status).toBe(404);
    expect((await shared.visit(second)).status).toBe(200);
    expect((await admin.call('DELETE', '/workspace/calendar')).status).toBe(204);
    expect((await shared.visit(second)).status).toBe(404);
  });

  it('has to be whole, and a wrong one is answered like one that was withdrawn', async () => {
    const path = await addressOf(admin);
    const bodies = new Set<string>();
    for (const wrong of [
      path.slice(0, -4),
      `${path.slice(0, -5)}.ics`,
      path.replace(/.\.ics$/, '~.ics'),
      `/calendar/${'A'.repeat(43)}.ics`,
      '/calendar/x.ics',
    ]) {
      const response = await shared.visit(wrong);
      expect([response.status, response.headers.get('Cache-Control')]).toEqual([404, 'no-store']);
      bodies.add(await response.text());
    }
    expect(bodies.size).toBe(1);
  });

  it('stands in no log line, and creating and withdrawing it are events', async () => {
    const path = await addressOf(admin);
    await shared.visit(path);
    await shared.visit(`${path.slice(0, -4)}%2eics?x=1`);
    await shared.visit(`/${path}`);
    await admin.call('DELETE', '/workspace/calendar');
    const secret = path.slice('/calendar/'.length, -4);
    const all = shared.logLines.join('');
    expect(all).not.toContain(secret.slice(0, 12));
    expect(all).toContain('"path":"/calendar/[removed].ics"');
    expect(all).toMatch(/"action":"create-calendar","outcome":"done"/);
    expect(all).toMatch(/"action":"withdraw-calendar","outcome":"done"/);
  });

  it('is read sixty times in five minutes, and no more', async () => {
    const path = await addressOf(admin);
    for (let count = 0; count < 60; count += 1) expect((await shared.visit(path)).status).toBe(200);
    const { status, headers } = await shared.visit(path);
    expect([status, headers.get('Retry-After')]).toEqual([429, '300']);
    shared.advance(5 * 60_000);
    expect((await shared.visit(path)).status).toBe(200);
  });

  it('is no other while the database is away', async () => {
    const path = await addressOf(admin);
    vi.spyOn(shared.workspace.calendar, 'open').mockRejectedValueOnce(new WorkspaceAway('away'));
    expect((await shared.visit(path)).status).toBe(503);
    expect((await shared.visit(path)).status).toBe(200);
  });
});
