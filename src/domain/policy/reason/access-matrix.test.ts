import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { policyNaivelyAllows } from '#testing/naive-evaluator.ts';
import { lawRuns, nearbyRequest, overlappingPolicy, teamAttributes } from '#testing/reasoning-arbitraries.ts';
import { addAccess, capAccess, unreadableAccess } from '#testing/access-sets.ts';
import { statement } from '#testing/statements.ts';
import { runToEnd } from '#domain/computing/steps.ts';
import { baseRolePolicy } from '#domain/policy/language/base-roles.ts';
import type { Policy } from '#domain/policy/language/statement.ts';
import { accessMatrix, accessSharesInSteps } from './access-matrix.ts';
import { accessOfPolicy, accessOfRoles } from './access-set.ts';
import type { AccessSet } from './access-set.ts';
import { certainShare } from './share.ts';

function cell(access: AccessSet, kindId: string, action: string) {
  const row = accessMatrix(access).rows.find((one) => one.kindId === kindId);
  const verdict = row?.cells.find((one) => one.action === action)?.verdict;
  if (verdict === undefined) throw new Error(`no cell for ${action} on ${kindId}`);
  return verdict;
}

const projects = statement('allow', 'proj/*', 'viewProject');
const allFlags = statement('allow', 'proj/*:env/*:flag/*', '*');

describe('one cell', () => {
  test('nothing is allowed where no statement speaks', () => {
    expect(cell(accessOfPolicy([allFlags]), 'proj', 'createProject').share).toEqual({
      atLeast: 'none',
      atMost: 'none',
      because: [],
    });
  });

  test('a statement without narrowing allows all', () => {
    expect(
      certainShare(cell(accessOfPolicy([projects, allFlags]), 'proj:env:flag', 'deleteFlag').share),
    ).toBe('all');
  });

  test('a denial makes it some and is named as the narrowing', () => {
    const policy = [allFlags, statement('deny', 'proj/*:env/*;{critical:true}:flag/*', 'delete*'), projects];
    const verdict = cell(accessOfPolicy(policy), 'proj:env:flag', 'deleteFlag');
    expect(certainShare(verdict.share)).toBe('some');
    expect(verdict.narrowing.map(({ place, effect }) => [place.statement, effect])).toEqual([
      [0, 'allow'],
      [1, 'deny'],
    ]);
    expect(verdict.example.refused?.segments[1]).toMatchObject({ critical: true });
  });

  test('a denial that meets nothing allowed is no narrowing', () => {
    const policy = [
      statement('allow', 'proj/web:env/*:flag/*', 'deleteFlag'),
      statement('deny', 'proj/app:env/*:flag/*', '*'),
    ];
    const verdict = cell(accessOfPolicy(policy), 'proj:env:flag', 'deleteFlag');
    expect(verdict.narrowing.map(({ place }) => place.statement)).toEqual([0]);
  });

  test('critical and not critical environments together are all', () => {
    const policy = [
      statement('allow', 'proj/*:env/*;{critical:true}', 'updateName'),
      statement('allow', 'proj/*:env/*;{critical:false}', 'updateName'),
      projects,
    ];
    expect(certainShare(cell(accessOfPolicy(policy), 'proj:env', 'updateName').share)).toBe('all');
  });

  test('a tag that is both asked for and denied leaves none', () => {
    const policy = [
      statement('allow', 'proj/*:env/*:flag/*;ops-eu', 'deleteFlag'),
      statement('deny', 'proj/*:env/*:flag/*;ops*', 'deleteFlag'),
    ];
    expect(certainShare(cell(accessOfPolicy(policy), 'proj:env:flag', 'deleteFlag').share)).toBe('none');
  });

  test('what a role starts from is told from its own statements', () => {
    const role = {
      name: 'Ops',
      basePermissions: 'reader',
      policy: [statement('deny', 'proj/x', '*')],
    } as const;
    const { narrowing } = cell(accessOfRoles([role]), 'proj', 'viewProject');
    expect(narrowing.map(({ place, effect }) => [place.part, place.statement, effect])).toEqual([
      ['policy', 0, 'deny'],
      ['base', 0, 'allow'],
    ]);
  });

  test('a cap is told from a narrowing', () => {
    const writer = accessOfPolicy(baseRolePolicy('writer') ?? []);
    const verdict = cell(
      capAccess(accessOfPolicy(baseRolePolicy('admin') ?? []), writer),
      'role',
      'createRole',
    );
    expect(certainShare(verdict.share)).toBe('none');
    expect(verdict.capped).toBe(true);
  });

  test('an unreadable role leaves a range, and says which role', () => {
    const access = addAccess([
      accessOfPolicy([statement('allow', 'role/a', 'createRole')]),
      unreadableAccess('role Ops'),
    ]);
    expect(cell(access, 'role', 'createRole').share).toEqual({
      atLeast: 'some',
      atMost: 'all',
      because: ['role Ops'],
    });
  });

  test('an allow by exception reaches action names that the catalogue does not know', () => {
    const open: Policy = [
      {
        effect: 'allow',
        resources: { mode: 'only', patterns: ['role/*'] },
        actions: { mode: 'except', patterns: ['updatePolicy'] },
      },
    ];
    const row = accessMatrix(accessOfPolicy(open)).rows.find(({ kindId }) => kindId === 'role');
    expect(row?.otherActions.map(({ action, verdict }) => [action, certainShare(verdict.share)])).toEqual([
      ['a', 'all'],
    ]);
  });
});

describe('laws', () => {
  const held = { kind: 'known', values: teamAttributes } as const;
  const requests = fc.array(nearbyRequest, { minLength: 40, maxLength: 40 });

  test(
    'all has no counter-example and none no example among generated questions',
    { timeout: 900_000 },
    () => {
      fc.assert(
        fc.property(overlappingPolicy, requests, (policy, asked) => {
          const { rows } = accessMatrix(accessOfPolicy(policy, held));
          const shares = new Map(
            rows.flatMap(({ kindId, cells }) =>
              cells.map(({ action, verdict }) => [`${kindId} ${action}`, certainShare(verdict.share)]),
            ),
          );
          for (const request of asked) {
            const share = shares.get(`${request.resource.kindId} ${request.action}`) ?? 'some';
            const allowed = policyNaivelyAllows(policy, request, held.values);
            expect(share === 'some' || (share === 'all') === allowed).toBe(true);
          }
        }),
        { numRuns: lawRuns(100) },
      );
    },
  );

  test('shares alone are those of the matrix', { timeout: 900_000 }, () => {
    fc.assert(
      fc.property(overlappingPolicy, overlappingPolicy, (policy, capping) => {
        const access = capAccess(accessOfPolicy(policy), accessOfPolicy(capping));
        const { rows, tooComplex } = accessMatrix(access);
        const shares = rows.flatMap(({ kindId, cells }) =>
          cells.map(({ action, verdict }) => ({ kindId, action, share: verdict.share })),
        );
        expect(runToEnd(accessSharesInSteps(access))).toEqual({ shares, tooComplex });
      }),
      { numRuns: lawRuns(30) },
    );
  });

  test('both examples of every cell are what they claim to be', { timeout: 900_000 }, () => {
    fc.assert(
      fc.property(overlappingPolicy, (policy) => {
        for (const { cells, otherActions } of accessMatrix(accessOfPolicy(policy, held)).rows) {
          for (const { action, verdict } of [...cells, ...otherActions]) {
            const { allowed, refused } = verdict.example;
            const answers = [allowed, refused].map((resource) =>
              resource === undefined
                ? undefined
                : policyNaivelyAllows(policy, { action, resource }, held.values),
            );
            const expected = {
              none: [undefined, false],
              some: [true, false],
              all: [true, undefined],
              unknown: [],
            };
            expect(answers).toEqual(expected[certainShare(verdict.share)]);
          }
        }
      }),
      { numRuns: lawRuns(50) },
    );
  });
});
