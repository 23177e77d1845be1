import { array, assert, constantFrom, integer, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { tokenLists } from '#testing/token-search-arbitraries.ts';
import { containsWords, isNarrower, meansOldKey, searchFacts, searchWords } from './search-text.ts';

test('a token is found by any piece of its name, in any case, and by several pieces at once', () => {
  assert(
    property(tokenLists, constantFrom('toLowerCase', 'toUpperCase'), (tokens, change) => {
      for (const token of tokens.filter(({ name }) => /^[\w ]+$/.test(name))) {
        expect(containsWords(token, searchWords(`${token.name[change]()} ${token.id.toLowerCase()}`))).toBe(
          true,
        );
      }
    }),
  );
});

test.each([
  ['Zurich', 'Zürich'],
  ['zürich', 'Zurich'],
  ['Zu\u0308rich', 'ZÜRICH'],
  ['joao', 'João'],
  ['Jo\u00e3o', 'Joa\u0303o'],
  ['İzmir', 'izmir'],
  ['ΟΔΟΣ', 'οδοσα'],
  ['ｃｉ', 'CI'],
  ['safe', 'sa\u200bfe'],
  ['かな', '仮名かな'],
])('%s finds %s', (query, name) => {
  expect(containsWords(tokenWith({ name }), searchWords(query))).toBe(true);
});

test.each(['…1a2b', '...1a2b', '1a2b', 'deploy …1A2B', 'api-01234567-89ab-cdef-0123-456789ab1a2b'])(
  'a key is found by its last four as they are shown, and by itself: %s',
  (query) => {
    const token = tokenWith({ name: 'deploy', lastFour: '1a2b' });
    expect(containsWords(token, searchWords(query))).toBe(true);
  },
);

const now = 1_000_000;
const oldKeyOf = (id: string, oldLastFour: string, endsAt: number) =>
  searchFacts([], new Map([[id, { oldLastFour, endsAt }]]), now);

test('the last four of an old key find its token while the key works, and no other token', () => {
  const token = tokenWith({ id: 't1', name: 'deploy', lastFour: '1a2b' });
  const words = searchWords('9D3D deploy');
  expect(containsWords(token, words, oldKeyOf('t1', '9d3d', now + 1))).toBe(true);
  expect(containsWords(token, words, oldKeyOf('t1', '9d3d', now))).toBe(false);
  expect(containsWords(token, words, oldKeyOf('t2', '9d3d', now + 1))).toBe(false);
});

test.each([
  ['9d3d', true],
  ['9d3', true],
  ['d3d deploy', true],
  // Found in the name as well: the search need not mean the key.
  ['d', false],
  ['deploy', false],
  ['1a2b', false],
])('"%s" means the old key …9d3d of "deploy": %s', (query, means) => {
  const token = tokenWith({ id: 't1', name: 'deploy', lastFour: '1a2b' });
  expect(meansOldKey(token, searchWords(query), oldKeyOf('t1', '9d3d', now + 1))).toBe(means);
});

test('the whole last four mean the old key, also where the name holds them', () => {
  const token = tokenWith({ id: 't1', name: 'after 9d3d leaked' });
  expect(meansOldKey(token, searchWords('9d3d'), oldKeyOf('t1', '9d3d', now + 1))).toBe(true);
});

test('a token is found by its base role, and by name and key of its custom roles', () => {
  const roles = [{ id: 'r1', key: 'release-mgr', name: 'Gestión de versiones' }];
  const facts = searchFacts(roles, new Map(), now);
  const custom = tokenWith({ access: { kind: 'custom', roleIds: ['r0', 'r1'] } });
  expect(containsWords(custom, searchWords('gestion'), facts)).toBe(true);
  expect(containsWords(custom, searchWords('release-mgr versiones'), facts)).toBe(true);
  expect(containsWords(custom, searchWords('gestion'))).toBe(false);
  expect(
    containsWords(tokenWith({ access: { kind: 'base', role: 'no_access' } }), searchWords('no access')),
  ).toBe(true);
});

test('whatever contains the words of a narrower query contains those of the wider one', () => {
  const queries = array(
    string({ maxLength: 2, unit: constantFrom('d', '9', 'r', 'e', 'l', 'a', 's', ' ') }),
    { maxLength: 2 },
  );
  const roles = ['r1', 'r2'].map((id) => ({ id, key: `release-${id}`, name: `Releases ${id}` }));
  assert(
    property(tokenLists, queries, queries, integer({ min: 0, max: 1 }), (tokens, one, other, hour) => {
      const oldKeys = new Map(
        tokens.map(({ id }, at) => [id, { oldLastFour: '9d3d', endsAt: now + (at % 2) }]),
      );
      const facts = searchFacts(roles, oldKeys, now + hour);
      const [words, wider] = [searchWords([...one, ...other].join(' ')), searchWords(other.join(' '))];
      if (!isNarrower(words, wider)) return;
      for (const token of tokens.filter((candidate) => containsWords(candidate, words, facts)))
        expect(containsWords(token, wider, facts)).toBe(true);
    }),
  );
});
