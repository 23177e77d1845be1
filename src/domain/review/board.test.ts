import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { reaches } from '#domain/policy/access/reach.ts';
import { day } from '#domain/time/duration.ts';
import { lastUsedBand } from '#domain/token/last-used.ts';
import { reviewNow as now } from '#testing/review-facts.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { boardOf, powerInUse } from './board.ts';

const when = fc.integer({ min: now - 500 * day, max: now + 100 * day });
const anyReviewed = fc
  .record({
    reach: fc.constantFrom(...reaches),
    lastUsedAt: fc.option(when, { nil: undefined }),
    expiresAt: fc.option(when, { nil: undefined }),
  })
  .map(({ reach, ...parts }) => ({ token: tokenWith(parts), reach, findings: [] }));

test('each token that has not expired is in one cell, that of its reach and last use', () => {
  fc.assert(
    fc.property(fc.array(anyReviewed), (reviewed) => {
      const cells = boardOf(reviewed, now).flatMap(({ cells: ofRow }) => ofRow);
      const live = reviewed.filter(({ token }) => token.expiresAt === undefined || token.expiresAt > now);
      expect(cells.reduce((sum, { tokens }) => sum + tokens.length, 0)).toBe(live.length);
      for (const { reach, band, tokens, unending } of cells) {
        expect(tokens).toEqual(
          live.filter((one) => one.reach === reach && lastUsedBand(one.token, now) === band),
        );
        expect(unending).toBe(tokens.filter(({ token }) => token.expiresAt === undefined).length);
      }
    }),
  );
});

/** A token that administers the account. */
const one = (lastUsedAt: number | undefined) => ({
  token: tokenWith({ lastUsedAt, expiresAt: undefined }),
  reach: 'account' as const,
  findings: [],
});

test('a token without a record of use is never counted as unused', () => {
  const board = boardOf(
    [one(undefined), one(now - 89 * day), one(now - 90 * day), one(now - 999 * day)],
    now,
  );
  expect(powerInUse(board)).toEqual({ all: 4, unused: 2, unrecorded: 1 });
});
