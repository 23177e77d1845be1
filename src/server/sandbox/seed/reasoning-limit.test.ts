import { expect, test } from 'vitest';
import { parsePolicy } from '#domain/policy/language/parse.ts';
import { accessMatrix } from '#domain/policy/reason/access-matrix.ts';
import { accessOfPolicy } from '#domain/policy/reason/access-set.ts';
import { accessDifference } from '#domain/policy/reason/access-difference.ts';
import { redundantStatements } from '#domain/policy/reason/redundant-statements.ts';
import type { Policy } from '#domain/policy/language/statement.ts';
import { customRoles } from './custom-roles.ts';
import { planPeople, planTokens } from './plans.ts';
import { createRandom } from './random.ts';

function readable(json: unknown): Policy {
  const parse = parsePolicy(json);
  if (parse.kind === 'problems') throw new Error(JSON.stringify(parse.problems));
  return parse.policy;
}

/** Every policy of an account with 500 tokens, each once. */
function seededPolicies(): readonly Policy[] {
  const random = createRandom(1);
  const inline = [...planTokens(random, 500, planPeople(random, 500))].flatMap(({ plan }) =>
    plan.access.kind === 'inline' ? [plan.access.policy] : [],
  );
  const written = [...inline, ...customRoles.map(({ policy }) => policy)];
  const distinct = new Map(written.map((json) => [JSON.stringify(json), json]));
  return [...distinct.values()].map(readable);
}

test('no policy of the seed is too complex to decide, by itself or against the next', () => {
  const policies = seededPolicies();
  expect(policies.length).toBeGreaterThan(20);
  const undecided = policies.flatMap((policy, index) => {
    const access = accessOfPolicy(policy);
    const next = accessOfPolicy(policies[(index + 1) % policies.length] ?? []);
    return [
      ...accessMatrix(access).tooComplex,
      ...redundantStatements(policy).tooComplex,
      ...accessDifference(access, next).tooComplex,
    ];
  });
  expect(undecided).toEqual([]);
});
