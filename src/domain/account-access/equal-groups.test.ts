import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lawRuns, overlappingPolicy } from '#testing/reasoning-arbitraries.ts';
import { statement } from '#testing/statements.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { runToEnd } from '#domain/computing/steps.ts';
import { equalAccess } from '#domain/policy/reason/equal-access.ts';
import { accessSetOf, assumingBase, possibleBases } from '#domain/policy/access/reviewed-access.ts';
import type { Policy } from '#domain/policy/language/statement.ts';
import { reviewTokenAccess } from '#domain/token/access-review.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { createAccessKey, createGather } from './distinct-access.ts';
import { groupInSteps } from './equal-groups.ts';

function gather(tokens: readonly AccessToken[]) {
  const { all } = createGather(
    (token) => reviewTokenAccess(token, undefined, () => undefined),
    createAccessKey(),
  )(tokens);
  return all;
}

const service = (policy: Policy, index: number) =>
  tokenWith({ id: `${index}`, kind: 'service', access: { kind: 'inline', policy } });

const withRole = (id: string) =>
  tokenWith({ id, kind: 'service', access: { kind: 'custom', roleIds: [id] } });

function groupsOf(...tokens: readonly AccessToken[]) {
  return runToEnd(groupInSteps(gather(tokens).map(({ access }) => access)));
}

describe('the same access written in two ways', () => {
  test('is one group', () => {
    const once = [statement('allow', 'proj/*:env/*:flag/*', 'deleteFlag')];
    const twice = [
      statement('allow', 'proj/*:env/*;{critical:true}:flag/*', 'deleteFlag'),
      statement('allow', 'proj/*:env/*;{critical:false}:flag/*', 'deleteFlag'),
      statement('deny', 'proj/web', 'deleteProject'),
    ];
    const [first, second] = groupsOf(service(once, 1), service(twice, 2));
    expect(second).toEqual(first);
  });

  test('as long as it is known in full: what cannot be read is put apart', () => {
    const [first, second, third] = groupsOf(withRole('r1'), withRole('r2'), service([], 3));
    expect([first?.kind, second?.kind, third?.kind]).toEqual(['alone', 'alone', 'equal']);
    expect(new Set([first?.number, second?.number, third?.number]).size).toBe(3);
  });
});

test('members of a group are equal, and two groups are different', { timeout: 900_000 }, () => {
  fc.assert(
    fc.property(fc.array(overlappingPolicy, { minLength: 2, maxLength: 5 }), (policies) => {
      // A service token holds no role attribute, so all but the start of its inline role is known.
      const all = gather(policies.map((policy, index) => service(policy, index)));
      const groups = runToEnd(groupInSteps(all.map(({ access }) => access))).map(({ number }) => number);
      for (const [one, first] of all.entries()) {
        for (const [other, second] of all.slice(0, one).entries()) {
          const same = possibleBases.every((start) => {
            const [a, b] = [first, second].map(({ access }) => accessSetOf(assumingBase(access, start)));
            return a !== undefined && b !== undefined && equalAccess(a, b).kind === 'equal';
          });
          expect(groups[one] === groups[other]).toBe(same);
        }
      }
    }),
    { numRuns: lawRuns(30) },
  );
});
