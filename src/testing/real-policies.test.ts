// Every policy of the collection, from text to decision: what is read, found, accepted, said and decided.
import { expect, test } from 'vitest';
import { naivelyAllows } from './naive-evaluator.ts';
import { attributesNamedIn, questionsAbout, realPolicies } from './real-policies.ts';
import { answerQuestion } from '#domain/policy/access/access-answer.ts';
import { readerPolicy } from '#domain/policy/language/base-roles.ts';
import type { AccessRequest } from '#domain/policy/language/evaluate.ts';
import { lintPolicy } from '#domain/policy/lint/lint-policy.ts';
import expected from './real-policy-findings.json' with { type: 'json' };
import { accessMatrix } from '#domain/policy/reason/access-matrix.ts';
import { accessSetOf } from '#domain/policy/access/reviewed-access.ts';
import type { ReviewedAccess } from '#domain/policy/access/reviewed-access.ts';
import type { Policy } from '#domain/policy/language/statement.ts';
import { describePolicy } from '#domain/policy/words/summary.ts';
import { readPolicyText } from '#domain/policy/text/text.ts';

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
  // What the policy leaves out by itself is no denial.
  const told = words.replace(/Can’t do anything (else|by itself[^.]*)\./g, '');
  const denies = policy.some(({ effect }) => effect === 'deny');
  expect(/\b(Can’t|den(y|ies|ials?))\b/i.test(told)).toBe(denies);
});

test.each(readable)('$id: is decided as the contract says', ({ policy }) => {
  const wrong = [false, true].flatMap((startsFromReader) => differencesOf(policy, startsFromReader));
  expect(wrong).toEqual([]);
});

/** Where the evaluator or the matrix says something else than the naive evaluator, on what the policy names and what is next to it. */
function differencesOf(policy: Policy, startsFromReader: boolean): readonly unknown[] {
  const values = attributesNamedIn(policy);
  const grant = {
    kind: 'policy',
    policy,
    base: startsFromReader ? readerPolicy : [],
    attributes: { kind: 'known', values },
  } as const;
  const access: ReviewedAccess = { grants: [{ id: 'one', title: 'One', carrier: 'custom-role', grant }] };
  const naive = (request: AccessRequest) => naivelyAllows([{ policy, startsFromReader }], request, values);
  const { rows, tooComplex } = accessMatrix(accessSetOf(access));
  const verdicts = new Map(
    rows.flatMap(({ kindId, cells }) =>
      cells.map(({ action, verdict }) => [`${kindId} ${action}`, verdict] as const),
    ),
  );
  // What no statement tells apart has one verdict, so one action of it is enough.
  const examples = new Map([...verdicts].map(([name, verdict]) => [verdict, name.split(' ')[1] ?? '']));
  const wrongExamples = [...examples].filter(([{ example }, action]) => {
    const { allowed, refused } = example;
    return (
      (allowed !== undefined && !naive({ action, resource: allowed })) ||
      (refused !== undefined && naive({ action, resource: refused }))
    );
  });
  const wrongAnswers = questionsAbout(policy).filter((request) => {
    const allows = naive(request);
    const share = verdicts.get(`${request.resource.kindId} ${request.action}`)?.share;
    return (
      answerQuestion(access, request).verdict !== (allows ? 'allowed' : 'denied') ||
      (allows ? share?.atMost === 'none' : share?.atLeast === 'all')
    );
  });
  return [...tooComplex, ...wrongExamples, ...wrongAnswers];
}
