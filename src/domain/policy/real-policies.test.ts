// Every policy of the collection, from text to decision: what is read, found, accepted, said and decided.
import { expect, test } from 'vitest';
import { naivelyAllows } from '#testing/naive-evaluator.ts';
import { attributesNamedIn, questionsAbout, realPolicies } from '#testing/real-policies.ts';
import { answerQuestion } from './access-answer.ts';
import { readerPolicy } from './base-roles.ts';
import { lintPolicy } from './lint/lint-policy.ts';
import expected from './cases/real-policies.json' with { type: 'json' };
import { accessMatrix } from './reason/access-matrix.ts';
import type { AccessVerdict } from './reason/access-matrix.ts';
import { accessSetOf } from './reviewed-access.ts';
import type { ReviewedAccess } from './reviewed-access.ts';
import type { Policy } from './statement.ts';
import { describePolicy } from './summary.ts';
import { readPolicyText } from './text.ts';

/** Errors are what a server refuses; these two it refused for kinds that its own documents name, so they are no errors here. */
const refusedForTheirKind = ['workshop-ai-config-spelling', 'workshop-model-config'];

const findings: Readonly<Record<string, readonly string[]>> = expected;

function lint(json: unknown): readonly string[] {
  const found = lintPolicy(readPolicyText(JSON.stringify(json)));
  return [...new Set(found.map(({ code, severity }) => `${severity} ${code}`))].toSorted();
}

test('every policy has its line of findings', () => {
  expect(Object.keys(findings)).toEqual(realPolicies.map(({ id }) => id));
});

test.each(realPolicies)('$id: what the lint finds is what was read and kept', ({ id, json }) => {
  expect(lint(json)).toEqual(findings[id]);
});

test.each(realPolicies.filter(({ accepted }) => accepted !== 'unknown'))(
  '$id: is an error exactly where a server refuses it',
  ({ id, accepted, json }) => {
    const isError = lint(json).some((one) => one.startsWith('error'));
    expect(isError).toBe(accepted === 'no' && !refusedForTheirKind.includes(id));
  },
);

const readable = realPolicies.flatMap(({ id, policy }) => (policy === undefined ? [] : [{ id, policy }]));

test.each(readable)('$id: is described, with a denial where it has one', ({ policy }) => {
  const words = describePolicy(policy);
  expect(words).not.toBe('');
  const denies = policy.some(({ effect }) => effect === 'deny');
  expect(/\b(den(y|ies)|can’t|cannot)\b/i.test(words)).toBe(denies);
});

test.each(readable)('$id: is decided as the contract says', ({ policy }) => {
  for (const startsFromReader of [false, true]) expectSameDecisions(policy, startsFromReader);
});

/** Holds the evaluator and the matrix against the naive evaluator, on what the policy names and what is next to it. */
function expectSameDecisions(policy: Policy, startsFromReader: boolean): void {
  const values = attributesNamedIn(policy);
  const grant = {
    kind: 'policy',
    policy,
    base: startsFromReader ? readerPolicy : [],
    attributes: { kind: 'known', values },
  } as const;
  const access: ReviewedAccess = { grants: [{ id: 'one', title: 'One', carrier: 'custom-role', grant }] };
  const naive = (request: Parameters<typeof naivelyAllows>[1]) =>
    naivelyAllows([{ policy, startsFromReader }], request, values);
  const { rows, tooComplex } = accessMatrix(accessSetOf(access));
  expect(tooComplex).toEqual([]);
  const verdicts = new Map<string, AccessVerdict>();
  const looked = new Set<AccessVerdict>();
  for (const { kindId, cells } of rows) {
    for (const { action, verdict } of cells) {
      verdicts.set(`${kindId} ${action}`, verdict);
      // What no statement tells apart has one verdict.
      if (looked.has(verdict)) continue;
      looked.add(verdict);
      const { allowed, refused } = verdict.example;
      const told = [allowed, refused].map((resource) => resource && naive({ action, resource }));
      expect([action, ...told]).toEqual([action, allowed && true, refused && false]);
    }
  }
  for (const request of questionsAbout(policy)) {
    const allows = naive(request);
    const { verdict } = answerQuestion(access, request);
    expect([request, verdict]).toEqual([request, allows ? 'allowed' : 'denied']);
    const share = verdicts.get(`${request.resource.kindId} ${request.action}`)?.share;
    expect(share?.atMost === 'none' && allows).toBe(false);
    expect(share?.atLeast === 'all' && !allows).toBe(false);
  }
}
