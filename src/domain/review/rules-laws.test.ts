import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '#domain/time/duration.ts';
import {
  ana,
  calmFacts as facts,
  calmToken as calm,
  mighty,
  modest,
  reviewNow as now,
  undecided,
  wide,
} from '#testing/review-facts.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { reviewToken, type ReviewFacts, type ReviewRule } from './rules.ts';

const inline = { kind: 'inline', policy: [] } as const;
const instant = fc.integer({ min: now - 500 * day, max: now + 60 * day });
const past = fc.integer({ min: now - 500 * day, max: now });
const anyToken = fc
  .record({
    kind: fc.constantFrom('personal' as const, 'service' as const),
    access: fc.constantFrom(inline, { kind: 'base' as const, role: 'admin' }),
    createdAt: past,
    modifiedAt: past,
    lastUsedAt: fc.option(past, { nil: undefined }),
    expiresAt: fc.option(instant, { nil: undefined }),
    apiVersion: fc.constantFrom(20220603, 20240415),
    description: fc.constantFrom('', 'Deploys'),
  })
  .map((parts) => tokenWith({ ...calm, ...parts }));
const anyFacts = fc.record({
  reach: fc.constantFrom(modest, mighty, wide),
  member: fc.constantFrom('missing' as const, ana, { ...ana, lastSeenAt: now - 200 * day, role: 'reader' }),
  accessUnread: fc.boolean(),
});
const loss = fc.constantFrom<Partial<ReviewFacts>>(
  { reach: undefined },
  { reach: undecided },
  { member: undefined },
  { reach: undefined, member: undefined },
  { listComplete: false },
);

test('what becomes unreadable never turns a finding into none, only into one that is not known', () => {
  fc.assert(
    fc.property(anyToken, anyFacts, loss, (token, some, lost) => {
      const before = reviewToken(token, { ...facts, ...some });
      const after = new Map(
        reviewToken(token, { ...facts, ...some, ...lost }).map(({ rule, answer }) => [rule, answer]),
      );
      const vanished: readonly ReviewRule[] = before
        .filter(({ rule }) => !after.has(rule))
        .map(({ rule }) => rule);
      expect(vanished).toEqual([]);
    }),
  );
});

test('what becomes unreadable never accuses: what is a finding then was one before', () => {
  fc.assert(
    fc.property(anyToken, anyFacts, loss, (token, some, lost) => {
      const before = new Set(reviewToken(token, { ...facts, ...some }).map(({ rule }) => rule));
      const accused = reviewToken(token, { ...facts, ...some, ...lost }).filter(
        ({ rule, answer }) => answer === 'yes' && !before.has(rule),
      );
      expect(accused.map(({ rule }) => rule)).toEqual([]);
    }),
  );
});
