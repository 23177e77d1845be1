import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oneKindPolicy } from '#testing/policy-arbitraries.ts';
import { anyPolicyText } from '#testing/policy-text-arbitrary.ts';
import { evaluatePolicy } from '#domain/policy/language/evaluate.ts';
import { applyEdit } from '#domain/policy/text/edit.ts';
import { formatPolicyText } from '#domain/policy/text/format.ts';
import { parseConcreteResource } from '#domain/policy/language/resource-match.ts';
import { kindsNamedBy, splitByKind } from '#domain/policy/language/statement-kinds.ts';
import type { Policy, Scope } from '#domain/policy/language/statement.ts';
import { policyOfText, readPolicyText } from '#domain/policy/text/text.ts';
import { lintPolicy } from './lint-policy.ts';

/** A small world, so that statements often meet. */
const resources = [
  'proj/*',
  'proj/web',
  'proj/*:env/*:flag/*',
  'proj/web:env/*:flag/*',
  'proj/web:env/live:flag/*',
  'proj/*:env/*;{critical:true}:flag/*',
  'member/*:token/*',
];
const actions = ['*', 'view*', 'viewProject', 'update*', 'updateOn', 'createFlag', 'createAccessToken'];
const scopeOf = (patterns: string[]) =>
  fc.record({
    mode: fc.constantFrom('only' as const, 'only' as const, 'except' as const),
    patterns: fc.array(fc.constantFrom(...patterns), { minLength: 1, maxLength: 3 }),
  });
const anyMeetingPolicy: fc.Arbitrary<Policy> = fc.array(
  fc.record({
    effect: fc.constantFrom('allow' as const, 'deny' as const),
    resources: scopeOf(resources),
    actions: scopeOf(actions),
  }),
  { minLength: 1, maxLength: 4 },
);
const requests = [
  'proj/web',
  'proj/app',
  'proj/web:env/live:flag/a',
  'proj/app:env/test;{critical:true}:flag/b',
  'member/m:token/t',
]
  .flatMap((text) => {
    const parse = parseConcreteResource(text);
    return parse.kind === 'resource' ? [parse.resource] : [];
  })
  .flatMap((resource) =>
    ['viewProject', 'updateOn', 'createFlag', 'createAccessToken', 'other'].map((action) => ({
      action,
      resource,
    })),
  );

/** How many statements name more than one kind. */
function mixedIn(policy: Policy): number {
  return policy.filter(({ resources }) => kindsNamedBy(resources.patterns).length > 1).length;
}

function withText({ mode, patterns }: Scope, text: string): Scope {
  return { mode, patterns: [...patterns, text] };
}

function decisions(policy: Policy): boolean[] {
  return requests.map((request) => evaluatePolicy(policy, request).allowed);
}

describe('laws', () => {
  test('taking out what is said to be of no use changes no decision', () => {
    const removing = new Set([
      'shadowed-allow',
      'duplicate-statement',
      'covered-statement',
      'repeated-entry',
      'covered-entry',
    ]);
    let repairs = 0;
    fc.assert(
      fc.property(anyMeetingPolicy, (policy) => {
        const text = formatPolicyText(policy);
        const edits = lintPolicy(readPolicyText(text)).flatMap(({ code, repair }) =>
          repair !== undefined && removing.has(code) ? [repair.edit] : [],
        );
        repairs += edits.length;
        const after = edits.map((edit) => policyOfText(readPolicyText(applyEdit(text, edit))) ?? []);
        expect(after.map(decisions)).toEqual(edits.map(() => decisions(policy)));
      }),
      { numRuns: 200 },
    );
    expect(repairs).toBeGreaterThan(200);
  });

  test('a repair of a readable policy leaves it readable', () => {
    fc.assert(
      fc.property(anyPolicyText, (text) => {
        const problems = lintPolicy(readPolicyText(text)).flatMap(({ repair }) =>
          repair === undefined ? [] : readPolicyText(applyEdit(text, repair.edit)).problems,
        );
        expect(problems).toEqual([]);
      }),
    );
  });

  test('a repair never makes a statement name two kinds, and splitting one means the same', () => {
    const broken = fc.constantFrom('*', 'flag/*', 'proj', 'project/web', 'proj/*:flagg/*', 'role/*');
    const anyOneKind = fc
      .tuple(oneKindPolicy, fc.option(broken), fc.nat(4))
      .map(([policy, text, at]) =>
        policy.map((statement, index) =>
          text === null || index !== at
            ? statement
            : { ...statement, resources: withText(statement.resources, text) },
        ),
      );
    fc.assert(
      fc.property(anyOneKind, (policy) => {
        const text = formatPolicyText(policy);
        const repairs = lintPolicy(readPolicyText(text)).flatMap(({ repair }) => repair ?? []);
        const before = mixedIn(policy);
        for (const { edit } of repairs) {
          const after = policyOfText(readPolicyText(applyEdit(text, edit))) ?? [];
          expect(mixedIn(after)).toBeLessThanOrEqual(before);
        }
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(anyMeetingPolicy, (policy) => {
        expect(decisions(policy.flatMap(splitByKind))).toEqual(decisions(policy));
      }),
    );
  });

  test('any text can be linted, and every finding lies in it', () => {
    const broken = fc
      .tuple(anyPolicyText, fc.nat(200), fc.nat(5), fc.string({ maxLength: 3 }))
      .map(([text, at, length, insert]) => text.slice(0, at) + insert + text.slice(at + length));
    fc.assert(
      fc.property(broken, (text) => {
        for (const { range, repair } of lintPolicy(readPolicyText(text))) {
          expect(range.from).toBeLessThanOrEqual(range.to);
          expect(range.to).toBeLessThanOrEqual(text.length);
          expect(repair?.edit.to ?? 0).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});
