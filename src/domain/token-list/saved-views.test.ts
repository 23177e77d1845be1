import { array, assert, constantFrom, option, property, record, subarray } from 'fast-check';
import { expect, test } from 'vitest';
import { tokenSearches } from '#testing/token-search-arbitraries.ts';
import { columns } from './columns.ts';
import {
  addressOf,
  dropView,
  findView,
  mergeViews,
  noViews,
  openingView,
  putView,
  renameView,
  tidyAddress,
  viewNameProblem,
  type SavedView,
} from './saved-views.ts';
import { defaultSearch, readSearch } from './search.ts';

const view = (name: string, address = 'kind=service'): SavedView => ({ name, address, columns: ['name'] });

const someViews = array(
  record({
    name: constantFrom('CI', 'ci', 'Stale', 'Löschen', 'loschen', 'Mine'),
    address: constantFrom('kind=service', 'view=mine'),
    columns: subarray([...columns]),
  }),
  { maxLength: 6 },
);
const saves = record({
  views: someViews,
  opensWith: option(constantFrom('CI', 'Stale'), { nil: undefined }),
}).map(({ views, opensWith }) => ({ ...views.reduce(putView, noViews), opensWith }));

test('the address of any search leads back to it, and is never empty', () => {
  assert(
    property(tokenSearches, (search) => {
      const address = addressOf(search);
      expect(address).not.toBe('');
      expect(readSearch(new URLSearchParams(address))).toEqual({ search, ignored: [] });
      expect(tidyAddress(address)).toBe(address);
    }),
  );
  expect(addressOf(defaultSearch)).toBe('view=everyone');
  expect(tidyAddress('kind=robot&kind=service')).toBe('kind=service');
});

test.each([
  ['', 'Enter a name.'],
  ['  ', 'Enter a name.'],
  ['x'.repeat(61), 'Use at most 60 characters.'],
  ['leak api-0a1b2c3d-1234-5678-9abc-0123456789ab', expect.stringMatching(/^This contains a key/)],
  ['api-0a1b2c3d-1234-5678', expect.stringMatching(/^This contains a key/)],
  ['all TOKENS', expect.stringContaining('is always there')],
  ['stale', 'Another view has this name.'],
  ['rel-20261128', undefined],
])('the name "%s": %s', (name, problem) => {
  expect(viewNameProblem(name, [view('Stale')])).toEqual(problem);
});

test('however views are put, no two have the same name', () => {
  assert(
    property(saves, someViews, (saved, others) => {
      const { views } = mergeViews(saved, { views: others, opensWith: undefined }).saved;
      for (const one of views) expect(views.filter(({ name }) => findView([one], name))).toHaveLength(1);
      for (const one of saved.views) expect(findView(views, one.name)).toBeDefined();
    }),
  );
});

test('a merge counts what it adds and what it replaces; the same again changes nothing', () => {
  const saved = { views: [view('CI'), view('Stale')], opensWith: 'Stale' };
  const others = { views: [view('ci', 'view=mine'), view('Stale'), view('New')], opensWith: undefined };
  const merge = mergeViews(saved, others);
  expect(merge).toMatchObject({ added: 1, replaced: 1 });
  expect(merge.saved.views.map(({ name }) => name)).toEqual(['ci', 'Stale', 'New']);
  expect(merge.saved.opensWith).toBe('Stale');
  expect(mergeViews(merge.saved, others)).toEqual({ saved: merge.saved, added: 0, replaced: 0 });
});

test('the view that the list opens with keeps that when it is renamed or replaced, and loses it when it is dropped', () => {
  const saved = { views: [view('CI'), view('Stale')], opensWith: 'ci' };
  expect(openingView(renameView(saved, 'CI', 'Pipelines'))?.name).toBe('Pipelines');
  expect(openingView(putView(saved, view('CI', 'view=mine')))?.address).toBe('view=mine');
  expect(openingView(dropView(saved, 'CI'))).toBeUndefined();
  expect(openingView(dropView(saved, 'Stale'))?.name).toBe('CI');
  expect(renameView(saved, 'gone', 'other')).toBe(saved);
});
