import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { policyNaivelyAllows } from '#testing/naive-evaluator.ts';
import { lawRuns, nearbyRequest, overlappingPolicy, teamAttributes } from '#testing/reasoning-arbitraries.ts';
import { capAccess, unreadableAccess } from '#testing/access-sets.ts';
import { statement } from '#testing/statements.ts';
import { findResourceKind } from '#domain/policy/language/catalogue.ts';
import type { AccessRequest } from '#domain/policy/language/evaluate.ts';
import type { Policy } from '#domain/policy/language/statement.ts';
import { accessDifference } from './access-difference.ts';
import { accessOfBaseRole, accessOfPolicy } from './access-set.ts';
import { equalAccess } from './equal-access.ts';

const held = { kind: 'known', values: teamAttributes } as const;

function allows(policy: Policy, request: AccessRequest): boolean {
  return policyNaivelyAllows(policy, request, held.values);
}

describe('what an edit changes', () => {
  const projects = statement('allow', 'proj/*', 'viewProject');
  const flags = statement('allow', 'proj/*:env/*:flag/*', 'updateOn', 'deleteFlag');
  const denial = statement('deny', 'proj/*:env/prod:flag/*', 'deleteFlag');

  test('a new denial loses what it takes away, and nothing else', () => {
    const { changes, unchanged, tooComplex } = accessDifference(
      accessOfPolicy([projects, flags]),
      accessOfPolicy([projects, flags, denial]),
    );
    expect(changes).toMatchObject([
      {
        kindId: 'proj:env:flag',
        actions: ['deleteFlag'],
        gained: { kind: 'nothing' },
        lost: { kind: 'something' },
      },
    ]);
    expect(unchanged).toBe(372);
    expect(tooComplex).toEqual([]);
  });

  test('moving a permission gains one thing and loses another in the same action', () => {
    const { changes } = accessDifference(
      accessOfPolicy([statement('allow', 'proj/web', 'updateProjectName')]),
      accessOfPolicy([statement('allow', 'proj/app', 'updateProjectName')]),
    );
    expect(changes.map(({ gained, lost }) => [gained.kind, lost.kind])).toEqual([['something', 'something']]);
  });

  test('what cannot be read may gain, and is named', () => {
    const { changes } = accessDifference(accessOfPolicy([]), unreadableAccess('role Ops'));
    expect(changes[0]?.gained).toEqual({ kind: 'unknown', because: ['role Ops'] });
  });
});

describe('base roles', () => {
  const reader = accessOfBaseRole('reader');
  const writer = accessOfBaseRole('writer');
  const admin = accessOfBaseRole('admin');
  const owner = accessOfBaseRole('owner');
  const sets = [reader, writer, admin, owner, capAccess(writer, admin), capAccess(admin, writer)];

  test('do not differ in actions that only the future may bring', () => {
    const invented = sets.flatMap((before) =>
      sets.flatMap((after) =>
        accessDifference(before, after).changes.filter(({ otherAction }) => otherAction !== undefined),
      ),
    );
    expect(invented).toEqual([]);
    expect(equalAccess(writer, capAccess(writer, admin))).toEqual({ kind: 'equal' });
  });

  test('differ from what somebody wrote in those as well', () => {
    const { changes } = accessDifference(
      accessOfBaseRole('no_access'),
      accessOfPolicy([statement('allow', 'acct', 'view*')]),
    );
    expect(changes).toMatchObject([{ kindId: 'acct', actions: [], otherAction: 'view' }]);
  });
});

describe('equal access', () => {
  test('two spellings of the same are equal', () => {
    const split = [statement('allow', 'proj/a*', 'updateTags'), statement('allow', 'proj/*a', 'updateTags')];
    const joined: Policy = [
      {
        effect: 'allow',
        resources: { mode: 'only', patterns: ['proj/*a', 'proj/a*', 'proj/a'] },
        actions: { mode: 'only', patterns: ['updateTags'] },
      },
    ];
    expect(equalAccess(accessOfPolicy(split), accessOfPolicy(joined))).toEqual({ kind: 'equal' });
  });

  test('every action of today and every action differ only in names that nobody knows yet', () => {
    const today = findResourceKind('acct')?.actions.map(({ name }) => name) ?? [];
    const found = equalAccess(
      accessOfPolicy([statement('allow', 'acct', '*')]),
      accessOfPolicy([statement('allow', 'acct', ...today)]),
    );
    expect(found).toMatchObject({ kind: 'different', allowedBy: 'first', witness: { action: 'unlisted' } });
  });
});

describe('laws', () => {
  const requests = fc.array(nearbyRequest, { minLength: 40, maxLength: 40 });

  test('every example of a gain or loss is one', { timeout: 900_000 }, () => {
    fc.assert(
      fc.property(overlappingPolicy, overlappingPolicy, (before, after) => {
        const { changes } = accessDifference(accessOfPolicy(before, held), accessOfPolicy(after, held));
        for (const { gained, lost } of changes) {
          const isGain =
            gained.kind === 'something' && !allows(before, gained.example) && allows(after, gained.example);
          const isLoss =
            lost.kind === 'something' && allows(before, lost.example) && !allows(after, lost.example);
          expect([isGain, isLoss]).toEqual([gained.kind === 'something', lost.kind === 'something']);
        }
      }),
      { numRuns: lawRuns(100) },
    );
  });

  test(
    'nothing changes either way exactly when both answer every question alike',
    { timeout: 900_000 },
    () => {
      fc.assert(
        fc.property(overlappingPolicy, fc.nat(), requests, (policy, seed, asked) => {
          const other = policy.filter((_, index) => index !== seed % (policy.length + 1)).toReversed();
          const first = accessOfPolicy(policy, held);
          const second = accessOfPolicy(other, held);
          const { changes } = accessDifference(first, second);
          const equality = equalAccess(first, second);
          expect(equality.kind).toBe(changes.length === 0 ? 'equal' : 'different');
          const differ = asked.filter((request) => allows(policy, request) !== allows(other, request));
          expect(differ.length === 0 || equality.kind === 'different').toBe(true);
          const witness = equality.kind === 'different' ? [equality.witness.request] : [];
          for (const request of witness) expect(allows(policy, request)).not.toBe(allows(other, request));
        }),
        { numRuns: lawRuns(100) },
      );
    },
  );
});
