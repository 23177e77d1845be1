import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lawRuns, nearbyRequest, overlappingPolicy, teamAttributes } from '#testing/reasoning-arbitraries.ts';
import { addAccess } from '#testing/access-sets.ts';
import { statement } from '#testing/statements.ts';
import { readerPolicy } from '#domain/policy/language/base-roles.ts';
import { evaluatePolicy } from '#domain/policy/language/evaluate.ts';
import { matchActions } from '#domain/policy/language/scope-match.ts';
import type { Policy } from '#domain/policy/language/statement.ts';
import { accessOfPolicy } from './access-set.ts';
import { equalAccess } from './equal-access.ts';
import { redundantStatements } from './redundant-statements.ts';

function without(policy: Policy, left: number): Policy {
  return policy.filter((_, index) => index !== left);
}

const allFlags = statement('allow', 'proj/*:env/*:flag/*', '*');
const webFlags = statement('allow', 'proj/web:env/*:flag/*', 'updateOn');

describe('statements that are not needed', () => {
  test('an allow inside a wider allow is redundant because of it', () => {
    expect(redundantStatements([webFlags, allFlags]).found).toEqual([
      { statement: 0, reason: 'redundant', because: [1] },
    ]);
  });

  test('an allow that two others cover only together names both', () => {
    const critical = statement('allow', 'proj/*:env/*;{critical:true}:flag/*', 'updateOn');
    const calm = statement('allow', 'proj/*:env/*;{critical:false}:flag/*', 'updateOn');
    expect(redundantStatements([critical, webFlags, calm]).found).toEqual([
      { statement: 1, reason: 'redundant', because: [0, 2] },
    ]);
  });

  test('an allow of which a denial leaves nothing is shadowed', () => {
    const policy = [webFlags, statement('deny', 'proj/*:env/*:flag/*', 'update*'), allFlags];
    expect(redundantStatements(policy).found).toContainEqual({
      statement: 0,
      reason: 'shadowed',
      because: [1],
    });
  });

  test('a denial of what nobody allows is idle', () => {
    expect(redundantStatements([webFlags, statement('deny', 'proj/app', '*')]).found).toEqual([
      { statement: 1, reason: 'idle', because: [] },
    ]);
  });

  test('a denial of what the role starts from is not idle', () => {
    const denial = statement('deny', 'proj/secret', 'viewProject');
    expect(redundantStatements([denial], { base: readerPolicy }).found).toEqual([]);
    expect(redundantStatements([denial]).found).toHaveLength(1);
  });

  test('a role attribute that a service token does not have is never reached', () => {
    const own = statement('allow', 'proj/${roleAttribute/team}', '*');
    expect(redundantStatements([own]).found).toEqual([{ statement: 0, reason: 'unreachable', because: [] }]);
    const attributes = { kind: 'unknown', holder: 'Ana' } as const;
    expect(redundantStatements([own], { attributes }).found).toEqual([]);
  });

  test('each action of today does not make every action redundant', () => {
    const named = statement('allow', 'proj/*:env/*:flag/*', 'updateOn', 'deleteFlag');
    expect(redundantStatements([allFlags, named]).found.map((one) => one.statement)).toEqual([1]);
  });

  test('of two equal statements each is redundant', () => {
    expect(redundantStatements([webFlags, webFlags]).found).toHaveLength(2);
  });
});

describe('laws', () => {
  const attributes = { kind: 'known', values: teamAttributes } as const;

  test(
    'a statement is found exactly when the policy comes to the same without it',
    { timeout: 900_000 },
    () => {
      fc.assert(
        fc.property(overlappingPolicy, (policy) => {
          const found = new Set(
            redundantStatements(policy, { attributes }).found.map((one) => one.statement),
          );
          // Another role that lets every project be viewed leaves only what the policy itself says to decide.
          const viewer = accessOfPolicy([statement('allow', 'proj/*', 'viewProject')]);
          for (const [index, { actions }] of policy.entries()) {
            const [whole, rest] = [policy, without(policy, index)].map((one) =>
              addAccess([accessOfPolicy(one, attributes), viewer]),
            );
            const isSame =
              whole !== undefined && rest !== undefined && equalAccess(whole, rest).kind === 'equal';
            const mayBeAboutViewing = matchActions(actions, 'viewProject').matches;
            expect(isSame || mayBeAboutViewing).toBe(found.has(index) || mayBeAboutViewing);
            expect(isSame || !found.has(index)).toBe(true);
          }
        }),
        { numRuns: lawRuns(40) },
      );
    },
  );

  test('no decision changes without one of the statements found', { timeout: 900_000 }, () => {
    fc.assert(
      fc.property(
        overlappingPolicy,
        fc.array(nearbyRequest, { minLength: 40, maxLength: 40 }),
        (policy, asked) => {
          for (const { statement: index } of redundantStatements(policy, { attributes }).found)
            for (const request of asked)
              expect(evaluatePolicy(without(policy, index), request, teamAttributes).allowed).toBe(
                evaluatePolicy(policy, request, teamAttributes).allowed,
              );
        },
      ),
      { numRuns: lawRuns(60) },
    );
  });
});
