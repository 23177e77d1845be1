import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findPostgres } from './postgres.mjs';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'programs-'));
  for (const path of ['path', 'client', 'versions/9/bin', 'versions/15/bin'])
    await mkdir(join(folder, path), { recursive: true });
  for (const path of ['path', 'versions/9/bin', 'versions/15/bin'])
    for (const program of ['initdb', 'postgres']) await writeFile(join(folder, path, program), '');
  await writeFile(join(folder, 'client/postgres'), '');
});

afterAll(() => rm(folder, { recursive: true }));

it('PG_BIN is taken at its word', () => {
  expect(findPostgres({ PG_BIN: '/opt/mine', PATH: join(folder, 'path') })).toBe('/opt/mine');
});

it('else the first folder of the PATH that has all programs', () => {
  const PATH = [join(folder, 'client'), join(folder, 'path')].join(delimiter);
  expect(findPostgres({ PATH })).toBe(join(folder, 'path'));
});

it('else Debian’s newest version, and nothing where there is none', () => {
  expect(findPostgres({ PATH: '' }, join(folder, 'versions'))).toBe(join(folder, 'versions/15/bin'));
  expect(findPostgres({ PATH: '' }, join(folder, 'nowhere'))).toBeUndefined();
});
