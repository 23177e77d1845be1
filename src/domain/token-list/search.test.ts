import { array, assert, constantFrom, oneof, property, string, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenSearches } from '#testing/token-search-arbitraries.ts';
import { defaultSearch, readSearch, tidyText, writeSearch } from './search.ts';

const read = (address: string) => readSearch(new URLSearchParams(address));

describe('the address of a list', () => {
  test('holds every search: reading what was written gives it back', () => {
    assert(
      property(tokenSearches, (search) => {
        const { search: again, ignored } = read(writeSearch(search).toString());
        expect(again).toEqual(search);
        expect(ignored).toEqual([]);
      }),
    );
  });

  test('is empty for the list as it comes', () => {
    expect(writeSearch(defaultSearch).toString()).toBe('');
    expect(read('').search).toEqual(defaultSearch);
  });

  test('may be any text: what makes no sense is left out, and writing the rest is stable', () => {
    const names = oneof(constantFrom('view', 'q', 'sort', 'kind', 'owner', 'used', 'api'), string());
    assert(
      property(array(tuple(names, string())), (pairs) => {
        const { search } = readSearch(new URLSearchParams(pairs));
        expect(read(writeSearch(search).toString()).search).toEqual(search);
      }),
    );
  });

  test('says what it left out', () => {
    const { search, ignored } = read('kind=robot&kind=service&sort=colour&view=all&page=3');
    expect(search.filters.kind).toEqual(['service']);
    expect(ignored).toEqual(['kind=robot', 'sort=colour', 'view=all', 'page=3']);
  });

  test('never holds a key, wherever it was put', () => {
    const key = 'api-12345678-9abc-4def-8123-456789abcdef';
    const { search, ignored } = readSearch(
      new URLSearchParams({ q: `who has ${key}`, owner: key, other: key }),
    );
    expect(search.text).toBe('who has cdef');
    expect(JSON.stringify({ search, ignored })).not.toContain('456789ab');
  });
});

test('a tidy text stays as it is when tidied again', () => {
  const texts = array(oneof(constantFrom('api-', 'sdk-', '12345678', ' ', '-'), string())).map((parts) =>
    parts.join(''),
  );
  assert(
    property(texts, (text) => {
      expect(tidyText(tidyText(text))).toBe(tidyText(text));
    }),
  );
});
