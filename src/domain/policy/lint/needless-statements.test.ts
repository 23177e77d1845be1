import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluatePolicy } from '#domain/policy/language/evaluate.ts';
import { applyEdit } from '#domain/policy/text/edit.ts';
import { formatPolicyText } from '#domain/policy/text/format.ts';
import { redundantStatements } from '#domain/policy/reason/redundant-statements.ts';
import { parseConcreteResource } from '#domain/policy/language/resource-match.ts';
import type { Policy, StatementJson } from '#domain/policy/language/statement.ts';
import { policyOfText, readPolicyText } from '#domain/policy/text/text.ts';
import type { Finding } from './finding.ts';
import { lintPolicy } from './lint-policy.ts';
import { needlessStatements } from './needless-statements.ts';

const live = 'proj/*:env/live:flag/*';
const all = 'proj/*:env/*:flag/*';

function statement(effect: 'allow' | 'deny', resource: string, ...actions: string[]): StatementJson {
  return { effect, resources: [resource], actions };
}

function found(text: string): readonly Finding[] {
  const policy = readPolicyText(text);
  return needlessStatements(policy, redundantStatements(policyOfText(policy) ?? []), lintPolicy(policy));
}

function told(...statements: readonly StatementJson[]): readonly string[] {
  return found(JSON.stringify(statements)).map(
    ({ code, pointer, message }) => `${pointer} ${code}: ${message}`,
  );
}

describe('what only the reasoning sees', () => {
  test('two statements say together what a third says', () => {
    expect(
      told(
        statement('allow', live, 'updateOn', 'updateRules'),
        statement('allow', all, 'updateOn'),
        statement('allow', all, 'updateRules'),
      ),
    ).toEqual(['/0 covered-statement: Statements 2 and 3 together already cover all of this.']);
  });

  test('two denials leave nothing of an allow', () => {
    expect(
      told(
        statement('allow', live, 'updateOn', 'updateRules'),
        statement('deny', all, 'updateOn'),
        statement('deny', all, 'updateRules'),
      ),
    ).toEqual([
      '/0 shadowed-allow: Statements 2 and 3 together deny all of this, so it never allows anything.',
    ]);
  });

  test('what the lint tells of a statement is not told twice', () => {
    expect(told(statement('allow', live, 'updateOn'), statement('allow', all, 'updateOn'))).toEqual([]);
  });

  test('a guard against what nothing allows yet is left alone', () => {
    expect(told(statement('allow', all, 'updateOn'), statement('deny', all, 'deleteFlag'))).toEqual([]);
  });

  test('of statements that lean on each other one is told', () => {
    const [first, ...more] = told(
      statement('allow', all, 'updateOn', 'updateRules'),
      statement('allow', all, 'updateRules', 'updateTargets'),
      statement('allow', all, 'updateTargets', 'updateOn'),
    );
    expect(first).toBe('/2 covered-statement: Statements 1 and 2 together already cover all of this.');
    expect(more).toEqual([]);
  });
});

const anyScope = (patterns: readonly string[]) =>
  fc.record({
    mode: fc.constantFrom('only' as const, 'only' as const, 'except' as const),
    patterns: fc.array(fc.constantFrom(...patterns), { minLength: 1, maxLength: 2 }),
  });
const anyPolicy: fc.Arbitrary<Policy> = fc.array(
  fc.record({
    effect: fc.constantFrom('allow' as const, 'deny' as const),
    resources: anyScope([live, all, 'proj/web:env/*:flag/*', 'proj/web:env/live:flag/a*', 'proj/web']),
    actions: anyScope(['*', 'update*', 'updateOn', 'updateRules', 'viewProject']),
  }),
  { minLength: 3, maxLength: 5 },
);
const requests = [
  'proj/web',
  'proj/web:env/live:flag/ab',
  'proj/app:env/live:flag/b',
  'proj/app:env/test:flag/c',
]
  .flatMap((text) => {
    const parse = parseConcreteResource(text);
    return parse.kind === 'resource' ? [parse.resource] : [];
  })
  .flatMap((resource) =>
    ['viewProject', 'updateOn', 'updateRules', 'newAction'].map((action) => ({ action, resource })),
  );

test('taking out a statement that is told changes no decision', () => {
  let repairs = 0;
  fc.assert(
    fc.property(anyPolicy, (policy) => {
      const text = formatPolicyText(policy);
      const before = requests.map((request) => evaluatePolicy(policy, request).allowed);
      for (const { repair } of found(text)) {
        if (repair === undefined) continue;
        repairs += 1;
        const after = policyOfText(readPolicyText(applyEdit(text, repair.edit))) ?? [];
        expect(requests.map((request) => evaluatePolicy(after, request).allowed)).toEqual(before);
      }
    }),
    { numRuns: 200 },
  );
  expect(repairs).toBeGreaterThan(20);
});
