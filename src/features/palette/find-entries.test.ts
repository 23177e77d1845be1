import { expect, test } from 'vitest';
import { bestFirst, findEntries, type EntryGroup } from './find-entries.ts';

const group = (title: string, ...titles: readonly string[]): EntryGroup => ({
  title,
  entries: titles.map((one) => ({ id: one, title: one, more: `${one}@example.com`, run: () => undefined })),
});

test('a beginning comes before a later word, that before an inside, and that before other texts', () => {
  const people = group('Owners', 'Susana', 'Juliana Ray', 'Li Ana', 'Ana Silva');
  const [found] = findEntries([people], 'ana');
  expect(found?.entries.map(({ title }) => title)).toEqual(['Ana Silva', 'Li Ana', 'Susana', 'Juliana Ray']);
  expect(findEntries([people], 'silva example')[0]?.entries.map(({ title }) => title)).toEqual(['Ana Silva']);
});

test('the group with the best match comes first, and groups without one are left out', () => {
  const groups = [group('Pages', 'Bulk run'), group('Roles', 'Ops, bulk', 'Reader'), group('Owners', 'Bulk')];
  expect(bestFirst(findEntries(groups, 'bulk')).map(({ title }) => title)).toEqual([
    'Owners',
    'Pages',
    'Roles',
  ]);
  expect(findEntries(groups, 'reader').map(({ title }) => title)).toEqual(['Roles']);
});

test('more than a few are counted, not shown', () => {
  const many = group('Roles', ...Array.from({ length: 40 }, (_, index) => `role ${index}`));
  const [found] = findEntries([many], 'role');
  expect(found).toMatchObject({ count: 40 });
  expect(found?.entries).toHaveLength(6);
});
