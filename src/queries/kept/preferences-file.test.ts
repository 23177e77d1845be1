import { expect, test } from 'vitest';
import { readPreferencesFile, writePreferencesFile, type FilePreferences } from './preferences-file.ts';

const account = { origin: 'https://app.example', id: 'a1', instance: 'app' };
const preferences: FilePreferences = {
  density: 'compact',
  columns: [
    { id: 'owner', shown: true },
    { id: 'kind', shown: false },
  ],
  saved: {
    views: [
      { name: 'Stale', address: 'used=older&kind=service', columns: ['name', 'used'] },
      { name: 'Mine', address: 'view=mine', columns: ['name'] },
    ],
    opensWith: 'Stale',
  },
};

const read = (change: object) => {
  const file: unknown = JSON.parse(writePreferencesFile(preferences, account));
  return readPreferencesFile(JSON.stringify(Object.assign({}, file, change)), account);
};

test('what was written is read again, its addresses in the one form that the list has', () => {
  const found = read({});
  expect(found).toMatchObject({ kind: 'preferences', isForeign: false });
  expect(found).toMatchObject({
    preferences: {
      density: 'compact',
      columns: preferences.columns,
      saved: { opensWith: 'Stale', views: [{ name: 'Stale', address: 'kind=service&used=older' }, {}] },
    },
  });
});

test('a file of another account is read, and says so', () => {
  const other = readPreferencesFile(writePreferencesFile(preferences, account), { ...account, id: 'a2' });
  expect(other).toMatchObject({ kind: 'preferences', isForeign: true });
});

const key = 'api-0a1b2c3d-1234-5678-9abc-0123456789ab';
const view = preferences.saved.views[0];

test.each([
  [{ format: 'other' }, /^“format”/],
  [{ version: 2 }, /^“version”/],
  [{ density: undefined }, /^“density” is missing/],
  [{ density: key }, /^“density” must be \("comfortable" \| "compact"\)/],
  [{ columns: [{ id: 'colour', shown: true }] }, /^“columns\[0\].id” must be/],
  [{ views: [view, { ...view, name: `leak ${key}` }] }, /^“views\[1\].name”: This contains a key/],
  [{ views: [view, { ...view, name: '' }] }, /^“views\[1\].name”: Enter a name/],
  [{ views: [view, { ...view, name: 'stale ' }] }, /^“views”: Two views have the same name/],
  [{ views: [{ ...view, address: 7 }] }, /^“views\[0\].address” must be string/],
  [
    { views: Array.from({ length: 51 }, (_, at) => ({ ...view, name: `view ${at}` })) },
    /^“views”: .*at most 50/,
  ],
  [{ opensWith: 'gone' }, /^“opensWith”: The file has no view of this name/],
])('of %j the wrong field is named, and no key is repeated', (change, problem) => {
  const found = read(change);
  expect(found).toEqual({ kind: 'problem', problem: expect.stringMatching(problem) });
  expect(JSON.stringify(found)).not.toContain(key);
});

test.each(['', 'not JSON', '[]', '7', 'null'])('%j is no file', (text) => {
  expect(readPreferencesFile(text, account)).toEqual({ kind: 'problem', problem: 'The file isn’t JSON.' });
});
