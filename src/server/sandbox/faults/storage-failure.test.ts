import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import Libsql from 'libsql';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openAccount } from '#testing/sandbox-account.ts';
import { makeToken } from '#testing/token-calls.ts';
import { openDatabase } from '../database.ts';
import type { SqliteConnection } from '../in-transaction.ts';
import { watchStorage } from '../storage-health.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

/** An account whose storage can be taken away, by SQLite's own means: no page left, or no leave to write. */
async function openOnFailingDisk() {
  const database = join(folder, 'sandbox.db');
  const connections: SqliteConnection[] = [];
  const account = openAccount({ database, onOpen: (connection) => connections.push(connection) });
  const admin = await account.asPersona('admin');
  const token = await makeToken(admin, { name: 'before', role: 'reader', serviceToken: true });
  const set = (pragma: string) => connections[0]?.exec(`PRAGMA ${pragma}`);
  return {
    ...account,
    database,
    /** ms that a lock may hold up the one thread. */
    lockHoldsUp: () => connections[0]?.prepare('PRAGMA busy_timeout').get([]),
    admin,
    token,
    fill: () => set('max_page_count = 1'),
    forbid: () => set('query_only = ON'),
    recover: () => {
      set('max_page_count = 1000000');
      set('query_only = OFF');
    },
  };
}

// More than a page of it, so that no free place in the file is enough.
const large = {
  name: 'while full',
  inlineRole: [{ effect: 'allow', resources: [`proj/${'x'.repeat(50_000)}`], actions: ['*'] }],
};

describe.each([
  ['a full disk', 'fill', 'the disk is full'],
  ['a database that is read-only', 'forbid', 'can’t be written to'],
] as const)('on %s', (_, fail, reason) => {
  it('a write is answered with 503 and the reason, changes nothing, and works again later', async () => {
    const account = await openOnFailingDisk();
    const { admin } = account;
    account[fail]();
    const refused = await admin.post('/tokens', large);
    expect([refused.status, refused.headers.get('Retry-After'), refused.json]).toMatchObject([
      503,
      '5',
      { code: 'service_unavailable', message: expect.stringContaining(reason) },
    ]);
    expect((await admin.get('/tokens?showAll=true')).json).toMatchObject({ totalCount: 5 });
    account.recover();
    expect((await admin.post('/tokens', large)).status).toBe(201);
    account.sandbox.close();
  });

  it('several writes at once fail alike, and none holds the others up', async () => {
    const account = await openOnFailingDisk();
    account[fail]();
    const all = await Promise.all(Array.from({ length: 5 }, () => account.admin.post('/tokens', large)));
    expect(all.map(({ status }) => status)).toEqual([503, 503, 503, 503, 503]);
    account.recover();
    expect((await account.admin.post('/tokens', large)).status).toBe(201);
    account.sandbox.close();
  });

  it('closing works, and what was acknowledged is there afterwards', async () => {
    const account = await openOnFailingDisk();
    account[fail]();
    await account.admin.post('/tokens', large);
    account.sandbox.close();
    const again = openAccount({ database: account.database });
    expect((await again.as(account.token.key).get('/caller-identity')).status).toBe(200);
    expect((await again.as(account.admin.key).get('/tokens?showAll=true')).json).toMatchObject({
      totalCount: 5,
    });
    again.sandbox.close();
  });
});

async function openHeld() {
  const account = await openOnFailingDisk();
  const holder = new Libsql(account.database);
  holder.exec('BEGIN IMMEDIATE');
  return { ...account, letGo: () => holder.exec('ROLLBACK'), end: () => holder.close() };
}

describe('while another program holds the database', () => {
  it('reads go on between the attempts of a write, which is answered with 503 in the end', async () => {
    const { admin, token, sandbox, letGo, end, lockHoldsUp } = await openHeld();
    expect(lockHoldsUp()).toMatchObject({ timeout: 50 });
    const write = admin.post('/tokens', { role: 'reader' });

    let reads = 0;
    while ((await Promise.race([write, setImmediate(undefined)])) === undefined) {
      expect((await admin.get(token.path)).status).toBe(200);
      expect(sandbox.ready()).toBe(true);
      reads += 1;
    }
    expect(reads).toBeGreaterThan(10);
    const refused = await write;
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '5']);
    expect(refused.json).toMatchObject({ message: expect.stringContaining('locked by another program') });
    letGo();
    end();
    sandbox.close();
  });

  it('a write waits for a lock that is let go soon, and is carried out once', async () => {
    const { admin, token, sandbox, letGo, end } = await openHeld();
    const patch = [{ op: 'replace', path: '/name', value: 'after' }];
    const writes = Promise.all([
      admin.post('/tokens', { role: 'reader' }),
      admin.patch(token.path, patch),
      sandbox.personaKey('second-owner'),
    ]);
    setTimeout(letGo, 300);
    const [made, changed] = await writes;
    expect([made.status, changed.status]).toEqual([201, 200]);
    expect((await admin.get('/tokens?showAll=true')).json).toMatchObject({ totalCount: 6 });
    end();
    sandbox.close();
  });
});

describe('ready', () => {
  it.each(['fill', 'forbid'] as const)(
    'is not said after a write that failed (%s), until a while after',
    async (fail) => {
      const account = await openOnFailingDisk();
      expect(account.sandbox.ready()).toBe(true);
      account[fail]();
      await account.admin.post('/tokens', large);
      expect(account.sandbox.ready()).toBe(false);
      account.recover();
      account.advance(5000);
      expect(account.sandbox.ready()).toBe(true);
      account.sandbox.close();
    },
  );

  it('is not said when the file is gone or another one is in its place', async () => {
    const account = await openOnFailingDisk();
    renameSync(account.database, `${account.database}.away`);
    expect(account.sandbox.ready()).toBe(false);
    writeFileSync(account.database, '');
    expect(account.sandbox.ready()).toBe(false);
    rmSync(account.database);
    renameSync(`${account.database}.away`, account.database);
    expect(account.sandbox.ready()).toBe(true);
    account.sandbox.close();
  });

  it('is not said when the disk has hardly any room left', () => {
    const database = join(folder, 'sandbox.db');
    writeFileSync(database, '');
    const isWellWith = (free: number) =>
      watchStorage(
        database,
        () => 0,
        () => free,
      ).isWell();
    expect([5_000_000, 1_000_000, 0].map(isWellWith)).toEqual([true, false, false]);
  });
});

it('a read-only database refuses every kind of write and lets reads pass', async () => {
  const { admin, token, forbid, sandbox } = await openOnFailingDisk();
  forbid();
  const patch = [{ op: 'replace', path: '/name', value: 'x' }];
  expect((await admin.patch(token.path, patch)).status).toBe(503);
  expect((await admin.post(`${token.path}/reset`)).status).toBe(503);
  expect((await admin.delete(token.path)).status).toBe(503);
  expect((await admin.get(token.path)).json).toMatchObject({ name: 'before' });
  sandbox.close();
});

it('a persona that needs a new key says why there is none', async () => {
  const { admin, asPersona, forbid, recover, sandbox } = await openOnFailingDisk();
  const reader = await asPersona('reader');
  const { json } = await reader.get('/caller-identity');
  expect(json).toMatchObject({ tokenId: expect.any(String) });
  const id = JSON.stringify(json).match(/"tokenId":"(\w+)"/)?.[1] ?? '';
  await admin.delete(`/tokens/${id}`);
  forbid();
  await expect(sandbox.personaKey('reader')).rejects.toMatchObject({ name: 'StorageFailure' });
  recover();
  expect(await sandbox.personaKey('reader')).not.toBe(reader.key);
  sandbox.close();
});

it('a last use that cannot be written is written later, and does not end the process', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const account = await openOnFailingDisk();
  await account.as(account.token.key).get('/caller-identity');
  account.forbid();
  vi.advanceTimersByTime(5000);
  expect(writtenUse(account.database, account.token.id)).toMatchObject({ lastUsedAt: null });
  account.recover();
  vi.advanceTimersByTime(5000);
  expect(writtenUse(account.database, account.token.id)).toMatchObject({
    lastUsedAt: account.now(),
  });
  account.sandbox.close();
});

function writtenUse(database: string, id: string): unknown {
  const { connection, close } = openDatabase(database);
  const row: unknown = connection.prepare('SELECT lastUsedAt FROM token WHERE id = ?').get([id]);
  close();
  return row;
}
