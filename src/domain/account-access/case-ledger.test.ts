import { expect, test } from 'vitest';
import { casesAt, withCasesAt } from './case-ledger.ts';
import { brokenCases, judgeCase, withCase } from '#domain/policy/access/access-cases.ts';
import type { AccessCase } from '#domain/policy/access/access-cases.ts';
import { noAttributes } from '#domain/policy/reason/demand.ts';
import type { ReviewedAccess } from '#domain/policy/access/reviewed-access.ts';

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
          {
            effect: 'allow',
            resources: { mode: 'only', patterns: ['proj/*'] },
            actions: { mode: 'only', patterns: ['viewProject'] },
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

test('cases stay with their token until there are none', () => {
  const ledger = withCasesAt([], 'here', [mustDelete]);
  expect(casesAt(ledger, 'here')).toEqual([mustDelete]);
  expect(casesAt(ledger, 'there')).toEqual([]);
  expect(withCasesAt(ledger, 'here', [])).toEqual([]);
});
