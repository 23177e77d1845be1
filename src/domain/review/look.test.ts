import { expect, test } from 'vitest';
import { runToEnd } from '#domain/computing/steps.ts';
import { accessOfBaseRole, type AccessSet } from '#domain/policy/reason/access-set.ts';
import { tokenTitle } from '#domain/token/token.ts';
import { calmToken, reviewNow } from '#testing/review-facts.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { compareLookInSteps, lookInSteps, type LookDifference } from './look.ts';
import type { ReviewRule } from './rules.ts';
import { usualThresholds } from './thresholds.ts';
import type { ReviewedToken } from './urgency.ts';

const reader = accessOfBaseRole('reader');
const writer = accessOfBaseRole('writer');

function one(id: string, rules: readonly ReviewRule[] = [], parts: object = {}): ReviewedToken {
  const token = tokenWith({ ...calmToken, id, name: `token ${id}`, ...parts });
  const findings = rules.map((rule) => ({ rule, answer: 'yes' as const, due: 'week' as const }));
  return { token, reach: 'reads', findings };
}

function difference(
  before: readonly ReviewedToken[],
  now: readonly ReviewedToken[],
  accessNow: (id: string) => AccessSet = () => reader,
  thresholds = usualThresholds,
): LookDifference {
  const look = runToEnd(
    lookInSteps(before, () => reader, { thresholds: usualThresholds, scope: 'everyone' }, reviewNow),
  );
  return runToEnd(compareLookInSteps(look, now, ({ id }) => accessNow(id), thresholds));
}

const names = (tokens: readonly ReviewedToken[]) => tokens.map(({ token }) => tokenTitle(token));

test('without a change there is no difference', () => {
  const tokens = [one('a', ['idle']), one('b')];
  const { at, ...rest } = difference(tokens, tokens);
  expect(at).toBe(reviewNow);
  expect(Object.values(rest).flat()).toEqual([]);
});

test('the same access written with its fields in another order is no change', () => {
  const turned: AccessSet = {
    grants: reader.grants.flatMap((grant) => {
      if (grant.kind === 'unreadable') return [];
      const { kind, ...rest } = grant;
      return [{ ...rest, kind }];
    }),
  };
  expect(Object.keys(turned.grants[0] ?? {})).not.toEqual(Object.keys(reader.grants[0] ?? {}));
  expect(difference([one('a')], [one('a')], () => turned).moves).toEqual([]);
});

test('created, gone, first use, new and resolved findings', () => {
  const unused = { lastUsedAt: undefined };
  const found = difference(
    [one('a', ['idle'], unused), one('b'), one('c', ['idle'])],
    [one('a', ['idle', 'unnamed']), one('c'), one('d', ['idle'])],
  );
  expect(names(found.created)).toEqual(['token d']);
  expect(found.gone).toEqual(['token b']);
  expect(names(found.firstUse)).toEqual(['token a']);
  expect(names(found.newFindings)).toEqual(['token a']);
  expect(names(found.resolved)).toEqual(['token c']);
});

test('what is ignored or cannot be decided now is not resolved, and other thresholds are no change', () => {
  const entry = {
    tokenId: 'a',
    tokenName: 'a',
    rule: 'idle' as const,
    reason: 'accepted' as const,
    note: '',
    by: '',
    at: 0,
    until: 1,
    facts: { reach: 'reads' as const, memberId: '', lastUsedAt: 0 },
  };
  const before = [one('a', ['idle'])];
  expect(difference(before, [{ ...one('a'), ignored: [entry] }]).resolved).toEqual([]);
  const unknown = { rule: 'idle' as const, answer: 'unknown' as const, due: 'later' as const };
  expect(difference(before, [{ ...one('a'), findings: [unknown] }]).resolved).toEqual([]);
  const others = { ...usualThresholds, idleDays: 365 };
  expect(difference(before, [one('a')], undefined, others).resolved).toEqual([]);
});

test('tokens whose access changed alike are one move, from what it was to what it is', () => {
  const tokens = [one('a'), one('b'), one('c')];
  const { moves } = difference(tokens, tokens, (id) => (id === 'c' ? reader : writer));
  expect(moves).toHaveLength(1);
  expect(moves[0]?.before).toEqual(reader);
  expect(moves[0]?.after).toBe(writer);
  expect(names(moves[0]?.tokens ?? [])).toEqual(['token a', 'token b']);
});
