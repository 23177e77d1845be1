// What docs/asvs.md claims to be tested is tested somewhere that exists.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const rows = readFileSync(`${root}docs/asvs.md`, 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, point, , tests] = /^\| (\d+\.\d+\.\d+) \| (.+) \| (.+) \|$/.exec(line) ?? [];
    if (point === undefined || tests === undefined) return [];
    return [{ point, files: [...tests.matchAll(/`([^`]+)`/g)].map(([, file]) => file ?? '') }];
  });

it('every point names at least one test', () => {
  expect(rows.length).toBeGreaterThan(40);
  expect(rows.filter(({ files }) => files.length === 0)).toEqual([]);
});

it('every named test exists and is one', () => {
  const files = rows.flatMap((row) => row.files);
  expect(files.filter((file) => !existsSync(`${root}${file}`))).toEqual([]);
  expect(files.filter((file) => !/\.(?:test\.tsx?|spec\.ts)$/.test(file))).toEqual([]);
});

it('points are named once, in their order', () => {
  const values = rows.map(({ point }) => {
    const [chapter = 0, section = 0, item = 0] = point.split('.').map(Number);
    return chapter * 10_000 + section * 100 + item;
  });
  expect(values).toEqual([...new Set(values)].toSorted((one, other) => one - other));
});
