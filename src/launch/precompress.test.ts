import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from 'vite';
import { precompress } from './precompress.ts';

const text = 'export const row = "a text that repeats itself";\n'.repeat(100);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'page-'));
  await mkdir(join(folder, 'public'));
  await Promise.all([
    writeFile(join(folder, 'index.html'), '<!doctype html><title>page</title>'.padEnd(2000)),
    writeFile(join(folder, 'public/long.js'), text),
    writeFile(join(folder, 'public/short.js'), 'void 0;'),
    writeFile(join(folder, 'public/font.woff2'), text),
  ]);
  await build({ configFile: false, root: folder, logLevel: 'silent', plugins: [precompress()] });
});

afterAll(() => rm(folder, { recursive: true }));

it('a build gets a compressed copy of each text that is worth it, and of nothing else', async () => {
  const built = await readdir(join(folder, 'dist'));
  expect(built.filter((name) => name.endsWith('.br'))).toEqual(['long.js.br']);
  const compressed = await readFile(join(folder, 'dist/long.js.br'));
  expect(brotliDecompressSync(compressed).toString()).toBe(text);
  expect(compressed.byteLength).toBeLessThan(text.length / 10);
});
