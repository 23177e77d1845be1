import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { acrossColumns, rowVerdicts } from './rows.ts';
import { defaultAcrossSearch, readAcrossSearch, writeAcrossSearch } from './search.ts';
import type { AcrossSearch } from './search.ts';

const anySearch: fc.Arbitrary<AcrossSearch> = fc.record({
  question: fc.record({
    action: fc.constantFrom('', 'deleteFlag'),
    resource: fc.constantFrom('', 'proj/*:env/a&b;{critical:true}:flag/*'),
  }),
  filter: fc.record({
    text: fc.constantFrom('', 'ana deploy'),
    kind: fc.constantFrom(undefined, 'personal' as const, 'service' as const),
    verdicts: fc.subarray([...rowVerdicts]),
  }),
  sort: fc.record({
    column: fc.constantFrom(...acrossColumns),
    direction: fc.constantFrom('ascending' as const, 'descending' as const),
  }),
});

test('what is written is read back', () => {
  fc.assert(
    fc.property(anySearch, (search) => {
      expect(readAcrossSearch(new URLSearchParams(writeAcrossSearch(search).toString()))).toEqual(search);
    }),
  );
});

test('the default is the bare address', () => {
  expect(writeAcrossSearch(defaultAcrossSearch).toString()).toBe('');
});

test('garbage is as by default', () => {
  const read = readAcrossSearch(new URLSearchParams('kind=robot&sort=-colour'));
  expect(read).toEqual(defaultAcrossSearch);
});
