import { expect, test } from 'vitest';
import { casesAt, decodeCases, encodeCases, withCasesAt } from './case-ledger.ts';
import { brokenCases, judgeCase, withCase } from './policy/access-cases.ts';
import type { AccessCase } from './policy/access-cases.ts';
import { noAttributes } from './policy/reason/demand.ts';
import type { ReviewedAccess } from './policy/reviewed-access.ts';

const mustDelete: AccessCase = { action: 'deleteFlag', resource: 'proj/a:env/b:flag/c', must: 'allow' };
const mustNot: AccessCase = { ...mustDelete, resource: 'proj/a:env/live:flag/c', must: 'deny' };

const access: ReviewedAccess = {
  grants: [
    {
      id: 'inline',
      title: 'Inline role',
      carrier: 'inline-role',
      grant: {
        kind: 'policy',
        base: [],
        attributes: noAttributes,
        policy: [
          {
            effect: 'allow',
            resources: { mode: 'only', patterns: ['proj/*:env/*:flag/*'] },
            actions: { mode: 'only', patterns: ['*'] },
          },
        ],
      },
    },
  ],
};
const unread: ReviewedAccess = {
  grants: [{ id: 'x', title: 'x', carrier: 'unreadable', grant: { kind: 'unreadable', name: 'x' } }],
};

test('a case holds, is broken, or hangs on what cannot be read', () => {
  expect(judgeCase(access, mustDelete)).toBe('holds');
  expect(judgeCase(access, mustNot)).toBe('broken');
  expect(judgeCase(unread, mustNot)).toBe('unknown');
  expect(judgeCase(access, { ...mustNot, resource: 'nonsense' })).toBe('unknown');
  expect(brokenCases(access, [mustDelete, mustNot])).toEqual([mustNot]);
});

test('one question has one answer to insist on', () => {
  expect(withCase([mustDelete, mustNot], { ...mustDelete, must: 'deny' })).toEqual([
    mustNot,
    { ...mustDelete, must: 'deny' },
  ]);
});

test('what is stored comes back, for its token only', () => {
  const stored = encodeCases(withCasesAt([], 'here', [mustDelete]));
  expect(casesAt(decodeCases(stored), 'here')).toEqual([mustDelete]);
  expect(casesAt(decodeCases(stored), 'there')).toEqual([]);
  expect(withCasesAt(decodeCases(stored), 'here', [])).toEqual([]);
});

test('no key is stored', () => {
  const key = 'api-0b2f9c1e-7d34-4a58-9e6f-1c2d3e4f5a6b';
  const stored = encodeCases([{ place: 'here', cases: [{ ...mustDelete, resource: `proj/${key}` }] }]);
  expect(stored).not.toContain(key);
  expect(decodeCases(stored)).toHaveLength(1);
});

test.each([null, '', '{', '7', '{}', '[7]', '[{"place":1}]', '[{"place":"a","cases":7}]'])(
  'what cannot be read is no case: %s',
  (text) => {
    expect(decodeCases(text)).toEqual([]);
  },
);

test('cases that make no sense are left out, the others stay', () => {
  const cases = [mustDelete, 7, { action: 'a' }, { ...mustDelete, must: 'maybe' }];
  expect(decodeCases(JSON.stringify([{ place: 'here', cases }]))).toEqual([
    { place: 'here', cases: [mustDelete] },
  ]);
});
