import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { reaches } from '#domain/policy/access/reach.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { countUnknown, findJobs, isAccountFact, soonestOf } from './job.ts';
import { byUrgency, type ReviewedToken } from './urgency.ts';
import { dues, reviewRules, type Finding } from './rules.ts';

const anyFinding: fc.Arbitrary<Finding> = fc
  .record({
    rule: fc.constantFrom(...reviewRules),
    answer: fc.constantFrom('yes' as const, 'unknown' as const),
    due: fc.constantFrom(...dues),
    by: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
  })
  .map(({ by, ...finding }) => (by === undefined ? finding : { ...finding, by }));

const anyReviewed: fc.Arbitrary<ReviewedToken> = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    name: fc.constantFrom('CI', 'Deploys', ''),
    lastUsedAt: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    reach: fc.constantFrom(...reaches),
    findings: fc.uniqueArray(anyFinding, { selector: ({ rule }) => rule, maxLength: 4 }),
  })
  .map(({ id, name, lastUsedAt, reach, findings }) => ({
    token: tokenWith({ id, name, lastUsedAt }),
    reach,
    findings,
  }));

const anyAccount = fc.uniqueArray(anyReviewed, { selector: ({ token }) => token.id, maxLength: 5 });

test('two tokens are never equally urgent, so the order is the same however they come', () => {
  fc.assert(
    fc.property(anyAccount, fc.infiniteStream(fc.nat()), (account, stream) => {
      expect(byUrgency(shuffle(account, stream))).toEqual(byUrgency(account));
    }),
  );
});

test('the jobs are the same whatever the order in which the tokens come', () => {
  fc.assert(
    fc.property(anyAccount, fc.infiniteStream(fc.nat()), (account, stream) => {
      expect(findJobs(byUrgency(shuffle(account, stream)))).toEqual(findJobs(byUrgency(account)));
    }),
  );
});

function shuffle(account: readonly ReviewedToken[], stream: fc.Stream<number>): readonly ReviewedToken[] {
  return account
    .map((one) => ({ one, at: stream.next().value ?? 0 }))
    .toSorted((x, y) => x.at - y.at)
    .map(({ one }) => one);
}

test('each sure finding is in one job, and none that is not known', () => {
  fc.assert(
    fc.property(anyAccount, (account) => {
      const inJobs = findJobs(account).flatMap(({ rule, due, tokens }) =>
        tokens.map(({ token }) => `${token.id} ${rule} ${due}`),
      );
      const sure = account.flatMap(({ token, findings }) =>
        findings.flatMap(({ rule, answer, due }) => (answer === 'yes' ? [`${token.id} ${rule} ${due}`] : [])),
      );
      expect(inJobs.toSorted()).toEqual(sure.toSorted());
      const unknown = [...countUnknown(account).values()].reduce((sum, one) => sum + one, 0);
      expect(unknown).toBe(account.flatMap(({ findings }) => findings).length - sure.length);
    }),
  );
});

const reviewed = (id: string, parts: Partial<ReviewedToken>): ReviewedToken => ({
  token: tokenWith({ id, name: id, lastUsedAt: 5 }),
  reach: 'reads',
  findings: [],
  ...parts,
});
const finding = (rule: Finding['rule'], due: Finding['due'], by?: number): Finding => ({
  rule,
  answer: 'yes',
  due,
  ...(by === undefined ? {} : { by }),
});

test('due comes before the date, the date before reach, reach before idleness, and idleness before the name', () => {
  const order = [
    reviewed('due', { findings: [finding('idle', 'today')] }),
    reviewed('early', { findings: [finding('expires-in-use', 'week', 1)] }),
    reviewed('late', { reach: 'account', findings: [finding('expires-in-use', 'week', 2)] }),
    reviewed('reach', { reach: 'account', findings: [finding('idle', 'week')] }),
    reviewed('unsure', { reach: 'unknown', findings: [finding('idle', 'week')] }),
    reviewed('stale', {
      token: tokenWith({ id: 'stale', lastUsedAt: 1 }),
      findings: [finding('idle', 'week')],
    }),
    reviewed('a', { findings: [finding('idle', 'week')] }),
    reviewed('b', { findings: [finding('idle', 'week')] }),
    reviewed('never', {
      token: tokenWith({ id: 'never', lastUsedAt: undefined }),
      findings: [finding('no-record', 'week')],
    }),
    reviewed('clean', { reach: 'account' }),
  ];
  expect(byUrgency(order.toReversed())).toEqual(order);
});

test('jobs come by date, then by how many of their tokens administer the account, then by size', () => {
  const account = [
    reviewed('1', { findings: [finding('idle', 'quarter'), finding('no-purpose', 'later')] }),
    reviewed('2', { findings: [finding('idle', 'quarter'), finding('old-key', 'quarter')] }),
    reviewed('3', { reach: 'account', findings: [finding('standing-power', 'quarter')] }),
    reviewed('4', { findings: [finding('api-version-ends', 'week')] }),
  ];
  expect(findJobs(account).map(({ rule, tokens }) => `${rule} ${tokens.length}`)).toEqual([
    'api-version-ends 1',
    'standing-power 1',
    'idle 2',
    'old-key 1',
    'no-purpose 1',
  ]);
});

test('the date of a job is the first one of its tokens', () => {
  const account = [
    reviewed('1', { findings: [finding('expires-in-use', 'week', 20), finding('grace-ends', 'today', 1)] }),
    reviewed('2', { findings: [finding('expires-in-use', 'week', 10)] }),
    reviewed('3', { findings: [finding('idle', 'week')] }),
  ];
  expect(findJobs(account).map((job) => `${job.rule} ${soonestOf(job)}`)).toEqual([
    'grace-ends 1',
    'expires-in-use 10',
    'idle undefined',
  ]);
});

test('a rule without hurry over more than half of the tokens is a fact of the account', () => {
  const [job] = findJobs([reviewed('1', { findings: [finding('no-purpose', 'later')] })]);
  expect(job && isAccountFact(job, 1)).toBe(true);
  expect(job && isAccountFact(job, 2)).toBe(false);
  const [urgent] = findJobs([reviewed('1', { findings: [finding('idle', 'quarter')] })]);
  expect(urgent && isAccountFact(urgent, 1)).toBe(false);
});
