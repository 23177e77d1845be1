import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyLog, decisionWith } from '#testing/campaign-facts.ts';
import { mergeEntries } from './entry.ts';

test('merging a log again changes nothing', () => {
  fc.assert(
    fc.property(anyLog, (log) => {
      const once = mergeEntries(log, []);
      expect(mergeEntries(once, once)).toEqual(once);
    }),
  );
});

test('merging does not depend on which log comes first', () => {
  fc.assert(
    fc.property(anyLog, anyLog, (one, other) => {
      expect(mergeEntries(one, other)).toEqual(mergeEntries(other, one));
    }),
  );
});

test('merging does not depend on which two logs are merged first', () => {
  fc.assert(
    fc.property(anyLog, anyLog, anyLog, (a, b, c) => {
      expect(mergeEntries(mergeEntries(a, b), c)).toEqual(mergeEntries(a, mergeEntries(b, c)));
    }),
  );
});

test('no entry is lost, and the oldest comes first', () => {
  const early = decisionWith({ id: 'd2', at: 1 });
  const late = decisionWith({ id: 'd1', at: 2 });
  expect(mergeEntries([late], [early])).toEqual([early, late]);
});
