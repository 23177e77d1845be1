// What the review finds on the seeds: that each rule has its cases, and that the quick mark of the list misses no token that exact
// reasoning finds.
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { accessPowers } from '#domain/token/access-powers.ts';
import { createAccessKey, createGather } from '#domain/account-access/distinct-access.ts';
import { reachOf } from '#domain/policy/access/reach.ts';
import { reviewRules } from '#domain/review/rules.ts';
import { firstFinding } from '#domain/review/urgency.ts';
import { reviewTokenAccess } from '#domain/token/access-review.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { reviewNow } from './review-facts.ts';
import { reviewSeed, type SeedReview } from './seed-review.ts';
import { anyAccess, tokenWith } from './token-arbitrary.ts';

function countRules({ reviewed }: SeedReview): Readonly<Record<string, number>> {
  return Object.fromEntries(
    reviewRules.map((rule) => [
      rule,
      reviewed.filter(({ findings }) => findings.some((one) => one.rule === rule && one.answer === 'yes'))
        .length,
    ]),
  );
}

describe('the seed of 48 tokens', () => {
  let seed: SeedReview;
  beforeAll(async () => {
    seed = await reviewSeed(48, reviewNow);
  });

  test('has so many findings of each rule', () => {
    expect(countRules(seed)).toEqual({
      // Resets are recorded in the browser, and nothing was reset in this one.
      'grace-ends': 0,
      'key-lost': 0,
      'expires-in-use': 4,
      'api-version-ends': 9,
      'idle-power': 5,
      'hidden-admin': 5,
      'standing-power': 3,
      'creator-gone': 4,
      'used-without-owner': 1,
      idle: 5,
      'no-record': 7,
      'old-key': 4,
      'access-unknown': 1,
      'over-owner': 1,
      // Two inline roles only deny. Whether they start with Reader access is unknown, and so is whether they allow anything.
      'allows-nothing': 0,
      'expired-listed': 1,
      'no-purpose': 9,
      unnamed: 2,
      'same-name': 2,
    });
  });

  test('is due today, this week, this quarter, without hurry, or not at all', () => {
    const due = seed.reviewed.map((one) => firstFinding(one)?.due ?? 'none');
    const counts = ['today', 'week', 'quarter', 'later', 'none'].map(
      (wanted) => due.filter((one) => one === wanted).length,
    );
    expect(counts).toEqual([2, 10, 14, 7, 15]);
  });
});

/** What the list marks as privileged: by patterns, of the token's own permissions. */
function isMarked(token: AccessToken, { roles }: Pick<SeedReview, 'roles'>): boolean {
  return accessPowers(token.access, (id) => roles.get(id)?.policy).length > 0;
}

describe('no token that surely administers the account lacks the mark of the list', () => {
  test.each([48, 1000, 10_000])('in the seed of %i tokens', async (size) => {
    const seed = await reviewSeed(size, reviewNow);
    const mighty = seed.tokens.filter((token) => seed.reachOf(token)?.administers === 'yes');
    expect(mighty.length).toBeGreaterThan(5);
    expect(mighty.filter((token) => !isMarked(token, seed))).toEqual([]);
  });

  test('whatever the policies are', () => {
    const gather = createGather(
      (token) => ({ grants: reviewTokenAccess(token, undefined, () => undefined).grants }),
      createAccessKey(),
    );
    const missed = fc.sample(anyAccess, 2000).filter((access) => {
      const token = tokenWith({ access, kind: 'service' });
      const [distinct] = gather([token]).all;
      const isMighty = distinct !== undefined && reachOf(distinct.set).administers === 'yes';
      return isMighty && !isMarked(token, { roles: new Map() });
    });
    expect(missed).toEqual([]);
  });
});
