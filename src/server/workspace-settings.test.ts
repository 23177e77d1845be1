import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { SettingsReader } from './settings.ts';
import { readWorkspace } from './workspace-settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'settings-'));
afterAll(() => rmSync(folder, { recursive: true }));

function read(environment: Record<string, string>, loopback = true) {
  const settings = new SettingsReader(environment);
  const workspace = readWorkspace(settings, { loopback, sandboxDatabase: environment['SANDBOX_DATABASE'] });
  return {
    database: workspace?.database,
    days: (workspace?.retention ?? 0) / 86_400_000,
    problems: settings.problems,
  };
}

const file = (path: string) => ({ kind: 'file', path, isOptional: true });

it('is a file beside the sandbox’s on loopback, and nothing elsewhere until it is set', () => {
  expect(read({})).toEqual({ database: file('.data/workspace.db'), days: 400, problems: [] });
  expect(read({ SANDBOX_DATABASE: '/a/try.db' }).database).toEqual(file('/a/try-workspace.db'));
  expect(read({ SANDBOX_DATABASE: ':memory:' }).database).toEqual(file(':memory:'));
  expect(read({}, false).database).toBeUndefined();
  expect(read({ DATABASE_URL: 'Off' }).database).toBeUndefined();
});

it('is a file or PostgreSQL by its address, also from a file', () => {
  expect(read({ DATABASE_URL: '/var/lib/console/w.db' }, false).database).toEqual({
    kind: 'file',
    path: '/var/lib/console/w.db',
  });
  const url = 'postgresql://user:secret@host/db?sslmode=require';
  expect(read({ DATABASE_URL: url }, false).database).toEqual({ kind: 'postgres', url });
  writeFileSync(join(folder, 'url'), `${url}\n`);
  expect(read({ DATABASE_URL_FILE: join(folder, 'url') }).database).toEqual({ kind: 'postgres', url });
});

it('says what is wrong with another address, and never repeats it', () => {
  for (const DATABASE_URL of ['mysql://user:secret@host/db', 'postgres://user:secret@host:port/db']) {
    const { problems } = read({ DATABASE_URL });
    expect(problems).toEqual([expect.stringMatching(/^DATABASE_URL must be/)]);
    expect(problems.join()).not.toContain('secret');
  }
  expect(read({ WORKSPACE_RETENTION: '0' }).problems).toEqual([
    expect.stringMatching(/^WORKSPACE_RETENTION must be/),
  ]);
});
