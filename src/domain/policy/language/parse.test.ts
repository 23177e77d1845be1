import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oneKindPolicy } from '#testing/policy-arbitraries.ts';
import cases from './cases/policy-problems.json' with { type: 'json' };
import { parsePolicy, parseStoredPolicy } from './parse.ts';
import { policyToJson } from './statement.ts';

type Case = { readonly it: string; readonly policy: unknown; readonly problems: readonly string[] };

function problemsOf(value: unknown): readonly string[] {
  const parse = parsePolicy(value);
  return parse.kind === 'policy' ? [] : parse.problems.map(({ code, path }) => `${code} at ${path}`);
}

describe('a policy to be stored', () => {
  test.each<Case>(cases)('is refused when it is or has $it', ({ policy, problems }) => {
    expect(problemsOf(policy)).toEqual(problems);
  });

  test('is read with its effects, lists and exceptions', () => {
    const json = [
      { effect: 'allow', resources: ['proj/*'], notActions: ['delete*'] },
      { effect: 'deny', notResources: ['acct'], actions: ['inventedNextYear'] },
    ];
    expect(parsePolicy(json)).toEqual({
      kind: 'policy',
      policy: [
        {
          effect: 'allow',
          resources: { mode: 'only', patterns: ['proj/*'] },
          actions: { mode: 'except', patterns: ['delete*'] },
        },
        {
          effect: 'deny',
          resources: { mode: 'except', patterns: ['acct'] },
          actions: { mode: 'only', patterns: ['inventedNextYear'] },
        },
      ],
    });
  });

  test('may be empty', () => {
    expect(parsePolicy([])).toEqual({ kind: 'policy', policy: [] });
  });

  test('may spell the unused list of a pair as empty or null', () => {
    const json = [
      { effect: 'allow', resources: ['acct'], notResources: [], actions: ['*'], notActions: null },
      { effect: 'allow', resources: [], notResources: ['acct'], actions: null, notActions: ['*'] },
    ];
    expect(problemsOf(json)).toEqual([]);
  });

  test('tells where inside a resource specifier the problem is', () => {
    const json = [{ effect: 'allow', resources: ['proj/*:flagg/*'], actions: ['*'] }];
    expect(parsePolicy(json)).toEqual({
      kind: 'problems',
      problems: [
        {
          code: 'bad-resource',
          path: '/0/resources/0',
          at: 7,
          message:
            'Error parsing resource specifier "proj/*:flagg/*" at character 8: there is no resource type "flagg".',
        },
      ],
    });
  });

  test('reads back from the form in which it is sent', () => {
    fc.assert(
      fc.property(oneKindPolicy, (policy) => {
        expect(parsePolicy(policyToJson(policy))).toEqual({ kind: 'policy', policy });
      }),
    );
  });

  test('is policy or problems whatever is given, never an exception', () => {
    const field = fc.constantFrom('effect', 'resources', 'notResources', 'actions', 'notActions');
    const broken = fc.array(fc.dictionary(field, fc.anything()));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), broken), (value) => {
        const parse = parsePolicy(value);
        expect(parse.kind === 'policy' || parse.problems.length > 0).toBe(true);
      }),
    );
  });
});

describe('a policy that a server already holds', () => {
  test('keeps resource types and drops fields that are newer than this program', () => {
    const json = [{ effect: 'allow', resources: ['galaxy/*'], actions: ['*'], _id: 'x' }];
    expect(parseStoredPolicy(json)).toEqual({
      kind: 'policy',
      policy: [
        {
          effect: 'allow',
          resources: { mode: 'only', patterns: ['galaxy/*'] },
          actions: { mode: 'only', patterns: ['*'] },
        },
      ],
    });
  });

  test('is still refused when a statement has no meaning', () => {
    expect(parseStoredPolicy([{ effect: 'maybe', resources: ['acct'], actions: ['*'] }]).kind).toBe(
      'problems',
    );
    expect(parseStoredPolicy([{ effect: 'allow', resources: ['acct'] }]).kind).toBe('problems');
  });
});
