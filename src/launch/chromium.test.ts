import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findChromium } from './chromium.mjs';

let folder: string;
let chromium: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'programs-'));
  chromium = join(folder, 'chromium');
  await writeFile(chromium, '');
});

afterAll(() => rm(folder, { recursive: true }));

it('CHROMIUM_PATH is taken at its word', () => {
  expect(findChromium({ CHROMIUM_PATH: '/opt/mine', PATH: folder })).toBe('/opt/mine');
});

it('else the first one on the PATH is found', () => {
  expect(findChromium({ PATH: ['/nowhere', folder].join(delimiter) })).toBe(chromium);
  expect(findChromium({ CHROMIUM_PATH: '', PATH: folder })).toBe(chromium);
});
