import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smallStatement } from '#testing/policy-arbitraries.ts';
import { baseRolePolicy } from './base-roles.ts';
import cases from './cases/summary.json' with { type: 'json' };
import { parseStoredPolicy } from './parse.ts';
import type { Policy } from './statement.ts';
import { describePolicy, describeStatement } from './summary.ts';

function policyOf(value: unknown): Policy {
  const parse = parseStoredPolicy(value);
  if (parse.kind === 'problems') throw new Error(JSON.stringify(parse.problems));
  return parse.policy;
}

describe('a statement in plain words', () => {
  test.each(cases.map(({ statement, sentence }) => ({ statement, sentence })))(
    '$sentence',
    ({ statement, sentence }) => {
      expect(policyOf([statement]).map(describeStatement)).toEqual([sentence]);
    },
  );

  test('is always one sentence that begins with the effect', () => {
    fc.assert(
      fc.property(smallStatement, (statement) => {
        const verb = statement.effect === 'allow' ? 'Allows' : 'Denies';
        expect(describeStatement(statement)).toMatch(new RegExp(`^${verb} \\S.* on \\S.*\\.$`));
      }),
    );
  });
});

describe('a policy in plain words', () => {
  const allow = { effect: 'allow', resources: ['proj/*'], actions: ['*'] };
  const deny = { effect: 'deny', resources: ['proj/web'], actions: ['deleteProject'] };

  test('tells what is allowed before what is denied', () => {
    expect(describePolicy(policyOf([deny, allow]))).toBe(
      'Allows every action on projects. Denies deleteProject on project web, even where another statement allows it.',
    );
  });

  test('says plainly when nothing is allowed', () => {
    expect(describePolicy([])).toBe('Allows nothing: there are no statements.');
    expect(describePolicy(policyOf([deny]))).toBe(
      'Allows nothing: every statement denies, and what no statement allows is denied anyway.',
    );
  });

  test('counts what would make it too long', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({ ...allow, resources: [`proj/p${index}`] }));
    expect(describePolicy(policyOf(many))).toMatch(/project p5\. 3 more statements follow\.$/);
  });

  test.each([
    ['reader', 'Allows actions starting with view on everything.'],
    [
      'writer',
      'Allows actions starting with view on everything. Allows every action on projects and everything in them.',
    ],
    ['owner', 'Allows every action on everything.'],
  ])('is short for the base role %s', (role, text) => {
    expect(describePolicy(baseRolePolicy(role) ?? [])).toBe(text);
  });
});
