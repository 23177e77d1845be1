import * as v from 'valibot';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { tokensShape } from '#testing/contract-shapes.ts';
import { openAccount, startOfTest, type Client } from '#testing/sandbox-account.ts';
import { makeToken } from '#testing/token-calls.ts';
import { DroppedConnection } from '../app.ts';

async function countTokens(admin: Client): Promise<unknown> {
  const { json } = await admin.get('/tokens?showAll=true&limit=1');
  return json;
}

afterEach(() => {
  vi.useRealTimers();
});

describe('a fault in the name of a new token', () => {
  test.each([
    ['401-empty', 401],
    ['403', 403],
    ['404', 404],
    ['409', 409],
    ['422', 422],
    ['429', 429],
    ['429-past', 429],
    ['429-bare', 429],
    ['500-html', 500],
    ['503', 503],
    ['html', 200],
  ])('fault:%s refuses it with %i, and nothing is made', async (fault, status) => {
    const admin = await openAccount().asPersona('admin');
    const answer = await admin.post('/tokens', { name: `ci fault:${fault}`, role: 'reader' });
    expect(answer.status).toBe(status);
    expect(await countTokens(admin)).toMatchObject({ totalCount: 4 });
  });

  test('fault:401-empty has an empty body and fault:500-html has a page', async () => {
    const admin = await openAccount().asPersona('admin');
    expect(await admin.post('/tokens', { name: 'fault:401-empty', role: 'reader' })).toMatchObject({
      text: '',
    });
    const page = await admin.post('/tokens', { name: 'fault:500-html', role: 'reader' });
    expect(page.headers.get('Content-Type')).toContain('text/html');
    expect(page.text).toContain('<h1>');
  });

  test('fault:429-past names a reset that is over, fault:429 one to come', async () => {
    const admin = await openAccount().asPersona('admin');
    const past = await admin.post('/tokens', { name: 'fault:429-past', role: 'reader' });
    const ahead = await admin.post('/tokens', { name: 'fault:429', role: 'reader' });
    expect(Number(past.headers.get('X-Ratelimit-Reset'))).toBeLessThan(startOfTest);
    expect(Number(ahead.headers.get('X-Ratelimit-Reset'))).toBeGreaterThan(startOfTest);
  });

  test('fault:drop makes the token and drops the connection; resets and deletes of it do the same', async () => {
    const account = openAccount();
    const admin = await account.asPersona('admin');
    await expect(admin.post('/tokens', { name: 'fault:drop', role: 'reader' })).rejects.toThrow(
      DroppedConnection,
    );
    const { path, lastFour } = await findByName(admin, 'fault:drop');
    await expect(admin.post(`${path}/reset`)).rejects.toThrow(DroppedConnection);
    expect((await findByName(admin, 'fault:drop')).lastFour).not.toBe(lastFour);
    await expect(admin.delete(path)).rejects.toThrow(DroppedConnection);
    expect((await admin.get(path)).status).toBe(404);
  });

  test('fault:slow answers three seconds later', async () => {
    const admin = await openAccount().asPersona('admin');
    vi.useFakeTimers();
    let answered = false;
    const call = makeToken(admin, { name: 'fault:slow', role: 'reader' }).finally(() => {
      answered = true;
    });
    await vi.advanceTimersByTimeAsync(2999);
    expect(answered).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await call;
    expect(answered).toBe(true);
  });

  test('fault:lag hides the new token from reads for two seconds', async () => {
    const account = openAccount();
    const admin = await account.asPersona('admin');
    const { path } = await makeToken(admin, { name: 'fault:lag', role: 'reader' });
    expect((await admin.get(path)).status).toBe(404);
    account.advance(2000);
    expect((await admin.get(path)).status).toBe(200);
  });
});

describe('a fault for one operation', () => {
  test('waits for it and lets the others pass', async () => {
    const admin = await openAccount().asPersona('admin');
    const { path } = await makeToken(admin, { name: 'fault:409@update', role: 'reader' });
    expect((await admin.get(path)).status).toBe(200);
    expect((await admin.patch(path, [{ op: 'replace', path: '/name', value: 'x' }])).status).toBe(409);
    expect((await admin.post(`${path}/reset`)).status).toBe(200);
    expect((await admin.delete(path)).status).toBe(204);
  });

  test('can be that of reading the token', async () => {
    const admin = await openAccount().asPersona('admin');
    const { path } = await makeToken(admin, { name: 'fault:500-html@get', role: 'reader' });
    expect((await admin.get(path)).status).toBe(500);
    expect((await admin.get('/tokens')).status).toBe(200);
  });

  test('shows a lagging read of what a patch replaced', async () => {
    const account = openAccount();
    const admin = await account.asPersona('admin');
    const { path } = await makeToken(admin, { name: 'old fault:lag@update', role: 'reader' });
    await admin.patch(path, [{ op: 'replace', path: '/name', value: 'new' }]);
    expect((await admin.get(path)).json).toMatchObject({ name: 'old fault:lag@update' });
    account.advance(2000);
    expect((await admin.get(path)).json).toMatchObject({ name: 'new' });
  });
});

test('a rename to a faulty name is refused like a create, and the old name stays', async () => {
  const admin = await openAccount().asPersona('admin');
  const { path } = await makeToken(admin, { name: 'fine', role: 'reader' });
  const answer = await admin.patch(path, [{ op: 'replace', path: '/name', value: 'fault:422' }]);
  expect(answer.status).toBe(422);
  expect((await admin.get(path)).json).toMatchObject({ name: 'fine' });
});

test('an unknown fault is part of a name and nothing more', async () => {
  const admin = await openAccount().asPersona('admin');
  const name = 'fault:earthquake and fault:409@someday';
  expect((await admin.post('/tokens', { name, role: 'reader' })).json).toMatchObject({ name });
});

test('fault:429-bare says nothing about when to come back', async () => {
  const admin = await openAccount().asPersona('admin');
  const { headers } = await admin.post('/tokens', { name: 'fault:429-bare', role: 'reader' });
  expect(headers.has('X-Ratelimit-Reset')).toBe(false);
});

test('fault:refuse closes the connection before anything is made', async () => {
  const admin = await openAccount().asPersona('admin');
  await expect(admin.post('/tokens', { name: 'fault:refuse', role: 'reader' })).rejects.toThrow(
    DroppedConnection,
  );
  expect(await countTokens(admin)).toMatchObject({ totalCount: 4 });
});

describe('armed faults', () => {
  test('fail as often as told, after as many calls as told, in their operation only', async () => {
    const admin = await openAccount().asPersona('admin');
    const armed = { operation: 'list', fault: '500-html', times: 2, afterCalls: 1 };
    expect((await admin.post('/_faults', armed)).status).toBe(201);
    const statuses: number[] = [];
    for (let call = 0; call < 4; call += 1) {
      statuses.push((await admin.get('/tokens')).status);
      expect((await admin.get('/caller-identity')).status).toBe(200);
    }
    expect(statuses).toEqual([200, 500, 500, 200]);
  });

  test('are listed, and disarmed all at once', async () => {
    const admin = await openAccount().asPersona('admin');
    await admin.post('/_faults', { operation: 'list', fault: '429' });
    expect((await admin.get('/_faults')).json).toMatchObject({
      items: [{ operation: 'list', fault: '429', times: 1, afterCalls: 0 }],
    });
    expect((await admin.delete('/_faults')).status).toBe(204);
    expect((await admin.get('/tokens')).status).toBe(200);
  });

  test('drop the connection after a create that went through', async () => {
    const admin = await openAccount().asPersona('admin');
    await admin.post('/_faults', { operation: 'create', fault: 'drop' });
    await expect(admin.post('/tokens', { name: 'orphan', role: 'reader' })).rejects.toThrow(
      DroppedConnection,
    );
    expect(await findByName(admin, 'orphan')).toBeDefined();
  });

  test('break off in the middle of the answer to a create that went through', async () => {
    const admin = await openAccount().asPersona('admin');
    await admin.post('/_faults', { operation: 'create', fault: 'cut' });
    await expect(admin.post('/tokens', { name: 'orphan', role: 'reader' })).rejects.toThrow('breaks off');
    expect(await findByName(admin, 'orphan')).toBeDefined();
  });

  test('leave half of the JSON of a create that went through', async () => {
    const admin = await openAccount().asPersona('admin');
    await admin.post('/_faults', { operation: 'create', fault: 'truncated' });
    const { status, text } = await admin.post('/tokens', { name: 'orphan', role: 'reader' });
    expect(status).toBe(201);
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
    expect(await findByName(admin, 'orphan')).toBeDefined();
  });

  test('call the JSON something else', async () => {
    const admin = await openAccount().asPersona('admin');
    await admin.post('/_faults', { operation: 'list', fault: 'wrong-type' });
    const { headers, json } = await admin.get('/tokens');
    expect(headers.get('Content-Type')).toBe('application/octet-stream');
    expect(json).toMatchObject({ items: [{ serviceToken: false }] });
  });

  test('add fields that no contract knows, and lose none', async () => {
    const admin = await openAccount().asPersona('admin');
    const { path, id } = await makeToken(admin, { name: 'plain', role: 'reader' });
    await admin.post('/_faults', { operation: 'get', fault: 'unknown-fields' });
    const { json } = await admin.get(path);
    expect(json).toMatchObject({
      _id: id,
      name: 'plain',
      role: 'reader',
      addedNextYear: {},
      _unknown: [null, 1, 'text'],
    });
  });

  test.each([
    ['clock-ahead', 3_600_000],
    ['clock-behind', -3_600_000],
  ])('let the server’s clock be an hour off: %s', async (fault, off) => {
    const admin = await openAccount().asPersona('admin');
    const { path } = await makeToken(admin, { role: 'reader' });
    await admin.post('/_faults', { operation: 'get', fault });
    expect((await admin.get(path)).json).toMatchObject({ creationDate: startOfTest + off });
  });

  test('fill every text that people write with an attack, and leave the IDs', async () => {
    const admin = await openAccount().asPersona('admin');
    const { path, id } = await makeToken(admin, {
      name: 'harmless',
      description: 'harmless',
      role: 'reader',
    });
    await admin.post('/_faults', { operation: 'get', fault: 'hostile' });
    const { json, text } = await admin.get(path);
    expect(json).toMatchObject({ _id: id, role: 'reader' });
    expect(text).not.toContain('harmless');
    expect(text).toContain('<script>');
    expect(text).toContain('"__proto__":{');
  });

  test('make reads lag behind a create', async () => {
    const admin = await openAccount().asPersona('admin');
    await admin.post('/_faults', { operation: 'create', fault: 'lag' });
    const { path } = await makeToken(admin, { role: 'reader' });
    expect((await admin.get(path)).status).toBe(404);
  });

  test('count the calls of each operation, whatever came of them', async () => {
    const admin = await openAccount().asPersona('admin');
    await admin.delete('/_faults');
    await admin.post('/_faults', { operation: 'create', fault: '500-html' });
    await admin.post('/tokens', { name: 'once', role: 'reader' });
    await admin.post('/tokens', { name: 'twice', role: 'reader' });
    await admin.get('/tokens');
    expect((await admin.get('/_faults')).json).toMatchObject({ calls: { create: 2, list: 1 } });
  });

  test('break off an answer that has no body', async () => {
    const admin = await openAccount().asPersona('admin');
    const { path } = await makeToken(admin, { role: 'reader' });
    await admin.post('/_faults', { operation: 'delete', fault: 'cut' });
    await expect(admin.delete(path)).rejects.toThrow(DroppedConnection);
    expect((await admin.get(path)).status).toBe(404);
  });

  test('need an Admin key', async () => {
    const account = openAccount();
    for (const persona of ['writer', 'reader', 'inline'] as const) {
      const client = await account.asPersona(persona);
      expect((await client.post('/_faults', { operation: 'list', fault: 'drop' })).status).toBe(403);
    }
  });

  test.each([
    [{ operation: 'walk', fault: 'drop' }],
    [{ operation: 'list', fault: 'flood' }],
    [{ operation: 'list', fault: 'drop', times: 0 }],
    [{ operation: 'list', fault: 'drop', afterCalls: -1 }],
    [{ operation: 'list', fault: 'slow', delayMs: 'long' }],
  ])('%j is refused', async (body) => {
    const admin = await openAccount().asPersona('admin');
    expect((await admin.post('/_faults', body)).status).toBe(400);
  });
});

async function findByName(admin: Client, name: string): Promise<{ path: string; lastFour: string }> {
  const { json } = await admin.get('/tokens?showAll=true&limit=100');
  const { items } = v.parse(tokensShape, json);
  const found = items.find((token) => token.name === name);
  if (found === undefined) throw new Error(`no token is named ${name}`);
  return { path: `/tokens/${found['_id']}`, lastFour: found.token };
}
