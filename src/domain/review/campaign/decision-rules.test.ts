import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ben, factsWith } from '#testing/campaign-facts.ts';
import { reviewNow } from '#testing/review-facts.ts';
import { groupOf, maxGroup, reasonDemands, reasonProblem } from './decision-rules.ts';
import { decisions } from './entry.ts';

const due = (when: 'today' | 'week' | 'quarter' | 'later') =>
  factsWith({ findings: [{ rule: 'idle', answer: 'yes', due: when }] });

describe('keeping needs a reason', () => {
  test.each([
    ['on a token that administers the account', factsWith({ reach: 'account' }), ['account']],
    ['when it may administer the account', factsWith({ reach: 'unknown' }), ['unknown-access']],
    ['when a role could not be read', factsWith({ isAccessKnown: false }), ['unknown-access']],
    ['when the creator is gone', factsWith({ presence: 'gone' }), ['creator-gone']],
    ['when something is due today', due('today'), ['due']],
    ['when something is due this week', due('week'), ['due']],
    ['on an own token', factsWith({ memberId: 'ben' }), ['self-review']],
  ] as const)('%s', (_when, facts, demands) => {
    expect(reasonDemands('keep', facts, ben)).toEqual(demands);
  });

  test.each([
    ['an ordinary token', factsWith()],
    ['what is due this quarter', due('quarter')],
    ['what has no hurry', due('later')],
  ] as const)('but not on %s', (_what, facts) => {
    expect(reasonDemands('keep', facts, ben)).toEqual([]);
  });

  test('and no other decision does', () => {
    const grave = factsWith({ reach: 'account', presence: 'gone', memberId: 'ben' });
    const others = decisions.filter((decision) => decision !== 'keep');
    expect(others.flatMap((decision) => reasonDemands(decision, grave, ben))).toEqual([]);
  });
});

test.each([
  [{ code: 'needed', text: '' }, undefined],
  [{ code: 'other', text: 'it is old' }, 'text'],
  [{ code: 'other', text: '\u200B'.repeat(20) }, 'text'],
  [{ code: 'other', text: 'it is needed' }, undefined],
  [{ code: 'accepted', text: 'we know' }, 'until'],
  [{ code: 'accepted', text: 'we know', until: reviewNow }, 'until'],
  [{ code: 'replaced', text: '', until: reviewNow + 1 }, undefined],
] as const)('the reason %j lacks %s', (reason, problem) => {
  expect(reasonProblem(reason, reviewNow)).toBe(problem);
});

const many = (count: number, parts = {}) =>
  Array.from({ length: count }, (_, index) => factsWith({ id: `t${index}`, ...parts }));

describe('a group', () => {
  test('holds tokens of the same access, kind and due date only', () => {
    const same = factsWith({ id: 'same' });
    const others = [
      factsWith({ id: 'access', accessHash: 'b2' }),
      factsWith({ id: 'kind', kind: 'personal' }),
      { ...due('week'), id: 'due' },
      factsWith({ id: 'unread', isAccessKnown: false }),
    ];
    const first = factsWith();
    expect(groupOf(first, [first, ...others, same])).toEqual({ tokens: [first, same], problem: undefined });
  });

  test('has at most 50 tokens', () => {
    const [first = factsWith()] = many(maxGroup);
    expect(groupOf(first, many(maxGroup)).problem).toBeUndefined();
    expect(groupOf(first, many(maxGroup + 1)).problem).toBe('too-many');
  });

  test('is none over access that is not known', () => {
    const unknown = many(3, { reach: 'unknown' });
    expect(groupOf(unknown[0] ?? factsWith(), unknown).problem).toBe('access-unknown');
  });

  test('never holds two different accesses', () => {
    const anyFacts = fc.record({
      id: fc.uuid(),
      accessHash: fc.constantFrom('a1', 'b2'),
      kind: fc.constantFrom('personal' as const, 'service' as const),
      isAccessKnown: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyFacts, { minLength: 1 }), (parts) => {
        const all = parts.map((one) => factsWith(one));
        const { tokens } = groupOf(all[0] ?? factsWith(), all);
        expect(new Set(tokens.map(({ accessHash, kind }) => `${accessHash} ${kind}`)).size).toBe(1);
      }),
    );
  });
});
