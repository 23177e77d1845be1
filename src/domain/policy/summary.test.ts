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

function on(...resources: readonly string[]) {
  return { effect: 'allow', resources, actions: ['update*'] };
}

function except(project: string) {
  return { effect: 'deny', notResources: [project], actions: ['viewProject'] };
}

/** Nine statements with an action of their own each. */
function actions(effect: 'allow' | 'deny'): readonly object[] {
  return Array.from({ length: 9 }, (_, index) => ({
    effect,
    resources: ['proj/*:env/*:flag/*'],
    actions: [`${effect}${index}`],
  }));
}

describe('a policy in plain words', () => {
  const allow = { effect: 'allow', resources: ['proj/*'], actions: ['*'] };
  const deny = { effect: 'deny', resources: ['proj/web'], actions: ['deleteProject'] };

  test('tells what is allowed before what is denied', () => {
    expect(describePolicy(policyOf([deny, allow]))).toBe(
      'Allows every action on projects, not on what is in them. Denies deleteProject on project web, even where another statement allows it.',
    );
  });

  test('tells power over tokens, members and roles first, and the rare kinds last', () => {
    const other = { ...on('proj/*:metric/*'), actions: ['createMetric'] };
    const text = describePolicy(
      policyOf([other, { ...on('proj/*:env/*:flag/*'), actions: ['updateOn'] }, on('role/*')]),
    );
    expect(text).toMatch(/custom roles.*flags.*metrics/);
  });

  test('tells statements with the same actions together, exceptions apart', () => {
    const many = Array.from({ length: 16 }, (_, index) => ({
      effect: 'allow',
      resources: [`proj/p${index}`],
      actions: ['viewProject'],
    }));
    expect(describePolicy(policyOf(many))).toBe(
      'Allows viewProject on projects p0, p1, p2, p3 and 12 more by name.',
    );
    expect(
      describePolicy(policyOf([allow, except('proj/a'), except('proj/b')])).match(/Denies/g),
    ).toHaveLength(2);
  });

  test('says plainly when nothing is allowed, and what a Reader base leaves', () => {
    expect(describePolicy([])).toBe('Allows nothing: there are no statements.');
    expect(describePolicy(policyOf([deny]))).toBe(
      'Allows nothing by itself: every statement denies. Denies deleteProject on project web.',
    );
    expect(describePolicy(policyOf([deny]), 'reader')).toBe(
      'Sees everything but what is denied, changes nothing. Denies deleteProject on project web.',
    );
    expect(describePolicy([], 'reader')).toBe('Sees everything, changes nothing.');
  });

  test('says nothing of statements that are not complete', () => {
    const empty: Policy[number] = {
      effect: 'allow',
      resources: { mode: 'only', patterns: [] },
      actions: { mode: 'only', patterns: [] },
    };
    expect(describePolicy([empty])).toBe('Nothing yet.');
    expect(describePolicy([...policyOf([allow]), empty])).toBe(describePolicy(policyOf([allow])));
  });

  test('counts what would make it too long, and never hides that something is denied', () => {
    const allows = describePolicy(policyOf(actions('allow')));
    expect(allows).toMatch(/allow5 on .* And 3 more\.$/);
    const both = describePolicy(policyOf([...actions('allow'), ...actions('deny')]));
    expect(both.match(/Denies/g)).toHaveLength(2);
    expect(both).toMatch(/And 12 more, 7 of them denials\.$/);
    const few = describePolicy(policyOf([...actions('allow'), deny]));
    expect(few).toMatch(/Denies deleteProject .* And 4 more\.$/);
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
