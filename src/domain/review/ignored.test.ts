import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runToEnd } from '#domain/computing/steps.ts';
import { reaches, type ReachAnswer } from '#domain/policy/access/reach.ts';
import { day } from '#domain/time/duration.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { ana, calmToken, mighty, modest, reviewNow, undecided } from '#testing/review-facts.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import {
  dropIgnored,
  ignoredFacts,
  ignoreProblem,
  isSoundIgnore,
  putIgnored,
  returnReasons,
  returnText,
  type IgnoredFinding,
} from './ignored.ts';
import { findJobs } from './job.ts';
import { reviewTokensInSteps } from './review-tokens.ts';
import { usualThresholds } from './thresholds.ts';

const idle = tokenWith({ ...calmToken, lastUsedAt: reviewNow - 200 * day });
const entry: IgnoredFinding = {
  tokenId: 'calm',
  tokenName: 'Calm',
  rule: 'idle',
  reason: 'accepted',
  note: '',
  by: 'Ana Lima',
  at: reviewNow - day,
  until: reviewNow + 30 * day,
  facts: ignoredFacts(idle, 'somewhere'),
};

function review(token: AccessToken, reach: ReachAnswer | undefined, ignored: readonly IgnoredFinding[]) {
  return runToEnd(
    reviewTokensInSteps([token], {
      now: reviewNow,
      thresholds: usualThresholds,
      reachOf: () => reach,
      isAccessUnread: () => false,
      members: new Map([['ana', ana]]),
      membersComplete: true,
      listComplete: true,
      ledger: [],
      beingReplaced: new Set(),
      ignored,
    }),
  );
}

const sinceOf = (token: AccessToken, reach: ReachAnswer | undefined, one = entry) =>
  review(token, reach, [one])[0]?.returned?.map(({ since }) => returnText(since));

test('an ignored finding makes no job, and others of the token stay', () => {
  const old = { ...idle, modifiedAt: reviewNow - 500 * day, description: '', name: '' };
  const [without] = review(old, modest, []);
  const [one] = review(old, modest, [entry]);
  expect(without?.findings.map(({ rule }) => rule)).toEqual(['idle', 'unnamed']);
  expect(one?.findings.map(({ rule }) => rule)).toEqual(['unnamed']);
  expect(one?.ignored).toEqual([entry]);
  expect(findJobs(review(idle, modest, [entry]))).toEqual([]);
});

describe('it returns, with the reason,', () => {
  test('when reach grows', () => {
    const power = { ...entry, rule: 'standing-power' as const, facts: { ...entry.facts, lastUsedAt: 0 } };
    const token = tokenWith({ ...calmToken, lastUsedAt: undefined });
    const fresh = { ...token, createdAt: reviewNow - day };
    expect(sinceOf(fresh, mighty, power)).toEqual(['reach grew']);
    expect(sinceOf(fresh, mighty, { ...power, facts: { ...power.facts, reach: 'account' } })).toBe(undefined);
  });

  test('when reach is unknown now, but not while it is only calculated', () => {
    const named = { ...entry, rule: 'unnamed' as const };
    expect(sinceOf({ ...idle, name: '' }, undecided, named)).toEqual(['reach is unknown now']);
    expect(sinceOf({ ...idle, name: '' }, undefined, named)).toBe(undefined);
    expect(review({ ...idle, name: '' }, undefined, [named])[0]?.ignored).toEqual([named]);
  });

  test('when the owner changes', () => {
    expect(sinceOf({ ...idle, memberId: 'bo' }, modest)).toEqual(['owner changed']);
  });

  test('when an unused token is used again', () => {
    const token = { ...idle, name: '', lastUsedAt: reviewNow };
    expect(sinceOf(token, modest, { ...entry, rule: 'unnamed' })).toEqual(['used again']);
    const inUse = { ...entry, rule: 'unnamed' as const, facts: { ...entry.facts, lastUsedAt: entry.at } };
    expect(sinceOf(token, modest, inUse)).toBe(undefined);
  });

  test.each([
    [-1, undefined],
    [0, ['the time is over']],
    [1, ['the time is over']],
  ])('when its time is over, %i ms after', (ms, since) => {
    expect(sinceOf(idle, modest, { ...entry, until: reviewNow - ms })).toEqual(since);
  });
});

test('a finding stays ignored exactly while none of its facts is worse', () => {
  const instant = fc.integer({ min: 0, max: 40 }).map((days) => reviewNow - days * day);
  fc.assert(
    fc.property(
      fc.constantFrom(...reaches),
      fc.constantFrom(...reaches),
      fc.constantFrom('ana', 'bo'),
      instant,
      instant,
      fc.integer({ min: -3, max: 3 }),
      (before, now, memberId, usedBefore, used, left) => {
        const at = reviewNow - 10 * day;
        const facts = { reach: before, memberId: 'ana', lastUsedAt: usedBefore };
        const until = reviewNow + left * day;
        const reasons = returnReasons({ at, until, facts }, { memberId, lastUsedAt: used }, now, reviewNow);
        const isWorse =
          left <= 0 ||
          reaches.indexOf(now) < reaches.indexOf(before) ||
          memberId !== 'ana' ||
          (at - usedBefore > 7 * day && used > usedBefore);
        expect(reasons.length > 0).toBe(isWorse);
      },
    ),
  );
});

test('one decision for each finding; undone, the finding is back; long over, it is forgotten', () => {
  const other = { ...entry, rule: 'unnamed' as const };
  const again = { ...entry, note: 'once more' };
  const both = putIgnored([entry, other], [again], reviewNow);
  expect(both).toEqual([again, other]);
  expect(dropIgnored(both, entry)).toEqual([other]);
  expect(putIgnored(both, [], again.until + 180 * day)).toEqual([]);
  expect(review(idle, modest, [])[0]?.findings.map(({ rule }) => rule)).toEqual(['idle']);
});

test('nothing is ignored for more than 180 days, and "other" needs words', () => {
  expect(isSoundIgnore({ at: 0, until: 180 * day })).toBe(true);
  expect(isSoundIgnore({ at: 0, until: 180 * day + 1 })).toBe(false);
  expect(isSoundIgnore({ at: 5, until: 5 })).toBe(false);
  expect(ignoreProblem('other', '  too short ')).toBe('Give the reason in 10 letters or more.');
  expect(ignoreProblem('other', 'long enough')).toBe(undefined);
  expect(ignoreProblem('accepted', '')).toBe(undefined);
});
