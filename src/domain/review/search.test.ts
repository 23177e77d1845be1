import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { reaches } from '#domain/policy/access/reach.ts';
import { lastUsedBands } from '#domain/token/last-used.ts';
import { endLanes } from './ends.ts';
import type { LifeSpan } from './life.ts';
import { lookChanges } from './look.ts';
import { mapColumns } from './role-map.ts';
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
  const span = fc.constantFrom<LifeSpan[]>('unrecorded', { from: 7, to: 30 }, { from: 365, to: undefined });
  const life = fc.record({ kind: fc.constant('life' as const), age: span, used: span });
  const key = fc.string({ minLength: 1, maxLength: 300 });
  const node = fc.record(
    {
      kind: fc.constant('node' as const),
      column: fc.constantFrom(...mapColumns),
      key,
      reach: fc.constantFrom(...reaches),
    },
    { requiredKeys: ['kind', 'column', 'key'] },
  );
  const owner = fc.record(
    { kind: fc.constant('owner' as const), owner: key, reach: fc.constantFrom(...reaches) },
    { requiredKeys: ['kind', 'owner'] },
  );
  const anyShown = fc.oneof(job, cell, since, ends, life, node, owner);
  const thresholds = fc.record({
    idleDays: fc.constantFrom(...idleChoices),
    keyAgeDays: fc.constantFrom(...keyAgeChoices),
    awayDays: fc.constantFrom(...awayChoices),
  });
  fc.assert(
    fc.property(fc.record({ thresholds, shown: fc.option(anyShown, { nil: undefined }) }), (search) => {
      expect(readReviewSearch(writeReviewSearch(search))).toEqual(search);
    }),
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
  'age=7-30',
  'age=30-7&last=0-1',
  'column=x&node=inline',
  'column=carrier&node=',
  'owner=',
  'ends=tokens&from=2026-13-01',
])('what "%s" does not say or says wrongly is as usual', (text) => {
  expect(readReviewSearch(new URLSearchParams(text))).toEqual({
    thresholds: usualThresholds,
    shown: undefined,
  });
});
