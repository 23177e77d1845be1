import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { reaches } from '#domain/policy/access/reach.ts';
import { lastUsedBands } from '#domain/token/last-used.ts';
import { endLanes } from './ends.ts';
import { lookChanges } from './look.ts';
import { dues, reviewRules } from './rules.ts';
import { readReviewSearch, writeReviewSearch } from './search.ts';
import { awayChoices, idleChoices, keyAgeChoices, usualThresholds } from './thresholds.ts';

test('an address says what the page shows', () => {
  const job = fc.record({
    kind: fc.constant('job' as const),
    rule: fc.constantFrom(...reviewRules),
    due: fc.constantFrom(...dues),
  });
  const cell = fc.record({
    kind: fc.constant('cell' as const),
    reach: fc.constantFrom(...reaches),
    band: fc.constantFrom(...lastUsedBands),
  });
  const since = fc.record({ kind: fc.constant('since' as const), change: fc.constantFrom(...lookChanges) });
  const ends = fc.record({
    kind: fc.constant('ends' as const),
    lane: fc.constantFrom(...endLanes),
    from: fc.integer({ min: 0, max: 50_000 }),
    days: fc.constantFrom(1, 7),
  });
  const thresholds = fc.record({
    idleDays: fc.constantFrom(...idleChoices),
    keyAgeDays: fc.constantFrom(...keyAgeChoices),
    awayDays: fc.constantFrom(...awayChoices),
  });
  fc.assert(
    fc.property(
      fc.record({ thresholds, shown: fc.option(fc.oneof(job, cell, since, ends), { nil: undefined }) }),
      (search) => {
        expect(readReviewSearch(writeReviewSearch(search))).toEqual(search);
      },
    ),
  );
});

test.each([
  '',
  'rule=idle',
  'rule=nonsense&due=week',
  'idle=91&key-age=-1&away=x',
  'due=today',
  'reach=account',
  'reach=x&used=day',
  'since=x',
  'ends=tokens&from=2026-13-01',
])('what "%s" does not say or says wrongly is as usual', (text) => {
  expect(readReviewSearch(new URLSearchParams(text))).toEqual({
    thresholds: usualThresholds,
    shown: undefined,
  });
});
