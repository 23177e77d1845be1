import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fingerprint } from './build.mjs';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sources-'));
  await mkdir(join(folder, 'src/domain'), { recursive: true });
  await write('index.html', '<!doctype html>');
  await write('src/domain/token.ts', 'export const token = 1;');
});

afterEach(() => rm(folder, { recursive: true }));

const write = (path: string, content: string) => writeFile(join(folder, path), content);

it('the same sources need no second build', async () => {
  expect(await fingerprint(folder)).toBe(await fingerprint(folder));
});

it.each([
  ['a changed file', 'src/domain/token.ts', 'export const token = 2;'],
  ['a new file', 'src/domain/expiry.ts', ''],
  ['another lock file', 'package-lock.json', '{}'],
])('%s needs one', async (_, path, content) => {
  const before = await fingerprint(folder);
  await write(path, content);
  expect(await fingerprint(folder)).not.toBe(before);
});

it('a moved file needs one although no content changed', async () => {
  const before = await fingerprint(folder);
  await rm(join(folder, 'src/domain/token.ts'));
  await write('src/token.ts', 'export const token = 1;');
  expect(await fingerprint(folder)).not.toBe(before);
});

it.each(['src/domain/token.test.ts', 'notes.md'])('%s is not built, so it needs none', async (path) => {
  const before = await fingerprint(folder);
  await write(path, 'anything');
  expect(await fingerprint(folder)).toBe(before);
});
