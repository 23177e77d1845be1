import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '#domain/time/duration.ts';
import { lastUsedBand, lastUsedBands } from '#domain/token/last-used.ts';
import { reviewNow as now } from '#testing/review-facts.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { lifeOf, readSpan, tokensInArea, writeSpan, type LifeSpan } from './life.ts';

const when = fc.option(fc.integer({ min: now - 800 * day, max: now + 2 * day }), { nil: undefined });
const anyReviewed = fc
  .record({ createdAt: when, lastUsedAt: when, expiresAt: when })
  .map((parts) => ({ token: tokenWith(parts), reach: 'reads' as const, findings: [] }));

test('each token that has not expired is in one cell, and the area of the cell holds the same tokens', () => {
  fc.assert(
    fc.property(fc.array(anyReviewed), (reviewed) => {
      const live = reviewed.filter(({ token }) => token.expiresAt === undefined || token.expiresAt > now);
      const rows = lifeOf(reviewed, now);
      const cells = rows.flatMap(({ used, cells: ofRow }) =>
        ofRow.map(({ age, tokens }) => ({ area: { age, used }, tokens })),
      );
      expect(cells.reduce((sum, { tokens }) => sum + tokens.length, 0)).toBe(live.length);
      for (const { area, tokens } of cells) expect(tokensInArea(reviewed, area, now)).toEqual(tokens);
    }),
  );
});

test('the rows are the bands of last use of the list', () => {
  fc.assert(
    fc.property(anyReviewed, ({ token, ...one }) => {
      const live = { ...one, token: { ...token, expiresAt: undefined } };
      const row = lifeOf([live], now).findIndex(({ cells }) => cells.some(({ tokens }) => tokens.length > 0));
      expect(lastUsedBands[row]).toBe(lastUsedBand(token, now));
    }),
  );
});

test('no recorded use is in no span of days', () => {
  const one = {
    token: tokenWith({ lastUsedAt: undefined, expiresAt: undefined }),
    reach: 'reads' as const,
    findings: [],
  };
  const ever: LifeSpan = { from: 0, to: undefined };
  expect(tokensInArea([one], { age: ever, used: ever }, now)).toEqual([]);
  expect(tokensInArea([one], { age: ever, used: 'unrecorded' }, now)).toEqual([one]);
});

test('a span is read as it was written; an empty or odd one is none', () => {
  const span = fc.oneof(
    fc.constant('unrecorded' as const),
    fc
      .tuple(
        fc.integer({ min: 0, max: 9999 }),
        fc.option(fc.integer({ min: 1, max: 9999 }), { nil: undefined }),
      )
      .map(([from, length]) => ({ from, to: length === undefined ? undefined : from + length })),
  );
  fc.assert(
    fc.property(span, (one) => {
      expect(readSpan(writeSpan(one))).toEqual(one);
    }),
  );
  for (const text of [null, '', '7', '7-7', '9-7', '-3', 'x-9', '1-2-3', '1.5-2']) {
    expect(readSpan(text)).toBeUndefined();
  }
});
