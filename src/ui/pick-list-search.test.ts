import { expect, test } from 'vitest';
import { findOptions } from './pick-list-search.ts';

const option = (id: string, search: string) => ({ id, label: id, search });
const groups = [
  {
    title: 'Change',
    options: [option('updateOn', 'updateOn turn a flag on'), option('updateName', 'updateName rename')],
  },
  { title: 'Remove', options: [option('deleteFlag', 'deleteFlag delete a flag')] },
  { title: 'Nothing', options: [] },
];

const withoutDots = (text: string) => text.toLowerCase().replaceAll('ü', 'u');

const idsOf = (query: string) =>
  findOptions(groups, query, withoutDots).map(({ title, options }) => [
    title,
    ...options.map(({ id }) => id),
  ]);

test('every word must occur, in any order and case; groups without a match go', () => {
  expect(idsOf('FLAG turn')).toEqual([['Change', 'updateOn']]);
  expect(idsOf('flag')).toEqual([
    ['Change', 'updateOn'],
    ['Remove', 'deleteFlag'],
  ]);
  expect(idsOf('rename flag')).toEqual([]);
});

test('without words all options are there, and no empty group', () => {
  expect(idsOf('  ')).toEqual([
    ['Change', 'updateOn', 'updateName'],
    ['Remove', 'deleteFlag'],
  ]);
});

test('what is searched and what is searched for are compared as the caller says', () => {
  const cities = [{ title: 'Cities', options: [option('zrh', 'Zürich')] }];
  expect(findOptions(cities, 'ZURICH', withoutDots)).toEqual(cities);
  expect(findOptions(cities, 'zürich', withoutDots)).toEqual(cities);
});
