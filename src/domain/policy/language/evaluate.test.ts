import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { naivelyAllows } from '#testing/naive-evaluator.ts';
import { smallPolicy, smallRequest, smallStatement } from '#testing/policy-arbitraries.ts';
import { lawRuns } from '#testing/reasoning-arbitraries.ts';
import cases from './cases/evaluate.json' with { type: 'json' };
import { evaluatePolicy, evaluateRoles, type AccessRequest } from './evaluate.ts';
import type { RoleGrant } from './base-roles.ts';
import { parseStoredPolicy } from './parse.ts';
import { parseConcreteResource } from './resource-match.ts';
import type { Policy } from './statement.ts';

type Case = {
  readonly it: string;
  readonly policy: unknown;
  readonly action: string;
  readonly resource: string;
  readonly allowed: boolean;
  readonly reason: string;
  readonly statement?: number;
};

function policyOf(value: unknown): Policy {
  const parse = parseStoredPolicy(value);
  if (parse.kind === 'problems') throw new Error(JSON.stringify(parse.problems));
  return parse.policy;
}

function requestOf(action: string, text: string): AccessRequest {
  const parse = parseConcreteResource(text);
  if (parse.kind === 'problem') throw new Error(parse.message);
  return { action, resource: parse.resource };
}

describe('one policy', () => {
  test.each<Case>(cases)('$it', ({ policy, action, resource, allowed, reason, statement }) => {
    const decision = evaluatePolicy(policyOf(policy), requestOf(action, resource));
    expect(decision).toMatchObject({ allowed, reason });
    expect(decision.statement).toBe(statement);
  });

  test('gives the reason of every statement, also of those that do not decide', () => {
    const policy = policyOf([
      { effect: 'allow', resources: ['acct', 'proj/*:env/*:flag/*'], actions: ['delete*', 'update*'] },
      { effect: 'deny', notResources: ['proj/*:env/test:flag/*'], actions: ['deleteFlag'] },
      { effect: 'deny', resources: ['proj/*;gone:env/*:flag/*', 'acct'], notActions: ['update*'] },
    ]);
    expect(evaluatePolicy(policy, requestOf('updateOn', 'proj/web:env/test:flag/pay')).statements).toEqual([
      {
        effect: 'allow',
        applies: true,
        resources: { matches: true, reason: 'named', pattern: 1 },
        actions: { matches: true, reason: 'named', pattern: 1 },
      },
      {
        effect: 'deny',
        applies: false,
        resources: { matches: false, reason: 'excepted', pattern: 0 },
        actions: { matches: false, reason: 'not-named' },
      },
      {
        effect: 'deny',
        applies: false,
        resources: { matches: false, reason: 'not-named', nearest: 'tag-missing' },
        actions: { matches: false, reason: 'excepted', pattern: 0 },
      },
    ]);
  });

  test('says so when its answer hangs on a role attribute that nobody knows', () => {
    const policy = policyOf([
      { effect: 'allow', resources: ['proj/${roleAttribute/apps}', 'proj/shop'], actions: ['*'] },
    ]);
    const request = requestOf('viewProject', 'proj/web');
    expect(evaluatePolicy(policy, request).statements[0]?.resources.nearest).toBe('role-attribute-unknown');
    expect(evaluatePolicy(policy, request, { apps: ['web'] }).allowed).toBe(true);
  });

  test('says so when it holds a specifier that cannot be read', () => {
    const scope = { mode: 'only', patterns: ['galaxy/*'] } as const;
    const policy: Policy = [
      { effect: 'allow', resources: scope, actions: { mode: 'only', patterns: ['*'] } },
    ];
    const decision = evaluatePolicy(policy, requestOf('viewProject', 'proj/web'));
    expect(decision.allowed).toBe(false);
    expect(decision.statements[0]?.resources.nearest).toBe('unreadable');
  });

  test('never allows more after a deny was added', () => {
    fc.assert(
      fc.property(smallPolicy, smallStatement, smallRequest, (policy, statement, request) => {
        const before = evaluatePolicy(policy, request).allowed;
        const after = evaluatePolicy([...policy, { ...statement, effect: 'deny' }], request).allowed;
        expect(after && !before).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test('never allows less after an allow was added', () => {
    fc.assert(
      fc.property(smallPolicy, smallStatement, smallRequest, (policy, statement, request) => {
        const before = evaluatePolicy(policy, request).allowed;
        const after = evaluatePolicy([...policy, { ...statement, effect: 'allow' }], request).allowed;
        expect(before && !after).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test('decides the same in whatever order its statements stand', () => {
    const shuffled = smallPolicy.chain((policy) =>
      fc.tuple(fc.constant(policy), fc.shuffledSubarray(policy, { minLength: policy.length })),
    );
    fc.assert(
      fc.property(shuffled, smallRequest, ([policy, other], request) => {
        const { allowed, reason } = evaluatePolicy(policy, request);
        expect(evaluatePolicy(other, request)).toMatchObject({ allowed, reason });
      }),
      { numRuns: 1000 },
    );
  });

  test('an exception is the exact opposite of naming the same things', () => {
    fc.assert(
      fc.property(smallStatement, smallRequest, (statement, request) => {
        const [only] = evaluatePolicy(
          [{ ...statement, resources: { ...statement.resources, mode: 'only' } }],
          request,
        ).statements;
        const [except] = evaluatePolicy(
          [{ ...statement, resources: { ...statement.resources, mode: 'except' } }],
          request,
        ).statements;
        expect(only?.resources.matches).toBe(!except?.resources.matches);
      }),
    );
  });
});

describe('several roles', () => {
  const allowsFlags: RoleGrant = {
    name: 'Flags',
    basePermissions: 'no_access',
    policy: policyOf([{ effect: 'allow', resources: ['proj/*:env/*:flag/*'], actions: ['*'] }]),
  };
  const deniesFlags: RoleGrant = {
    name: 'No flags',
    basePermissions: 'no_access',
    policy: policyOf([{ effect: 'deny', resources: ['proj/*:env/*:flag/*'], actions: ['*'] }]),
  };
  const reader: RoleGrant = { name: 'Old role', basePermissions: 'reader', policy: [] };
  const updateFlag = requestOf('updateOn', 'proj/web:env/live:flag/pay');
  const viewProject = requestOf('viewProject', 'proj/web');

  test('a deny in one does not undo an allow in another', () => {
    const decision = evaluateRoles([deniesFlags, allowsFlags, reader], updateFlag);
    expect(decision).toMatchObject({ allowed: true, reason: 'allowed-by-role', role: 1 });
    expect(decision.roles.map(({ name, reason }) => [name, reason])).toEqual([
      ['No flags', 'denied-by-statement'],
      ['Flags', 'allowed-by-statement'],
      ['Old role', 'no-statement-applies'],
    ]);
  });

  test('none that allows is a refusal, and none at all as well', () => {
    expect(evaluateRoles([deniesFlags], updateFlag)).toMatchObject({
      allowed: false,
      reason: 'no-role-allows',
    });
    expect(evaluateRoles([], updateFlag)).toEqual({ allowed: false, reason: 'no-roles', roles: [] });
  });

  test('one that starts from Reader sees, but changes nothing', () => {
    expect(evaluateRoles([reader], viewProject).roles[0]?.reason).toBe('allowed-by-base-permissions');
    expect(evaluateRoles([reader], updateFlag).allowed).toBe(false);
  });

  test('one that starts from nothing does not see', () => {
    expect(evaluateRoles([allowsFlags], viewProject).allowed).toBe(false);
  });

  test('what is in a project that no role shows cannot be reached', () => {
    expect(evaluateRoles([allowsFlags], updateFlag)).toMatchObject({
      allowed: false,
      reason: 'project-hidden',
      roles: [{ allowed: true }],
    });
    const other: RoleGrant = {
      name: 'App',
      basePermissions: 'no_access',
      policy: policyOf([{ effect: 'allow', resources: ['proj/app'], actions: ['viewProject'] }]),
    };
    expect(evaluateRoles([allowsFlags, other], updateFlag).reason).toBe('project-hidden');
    expect(
      evaluateRoles([allowsFlags, other], requestOf('updateOn', 'proj/app:env/live:flag/a')).allowed,
    ).toBe(true);
  });

  test('agrees with an evaluator written from the contract alone', () => {
    const role = fc.record({ policy: smallPolicy, startsFromReader: fc.boolean() });
    fc.assert(
      fc.property(fc.array(role, { maxLength: 3 }), smallRequest, (roles, request) => {
        const grants = roles.map(({ policy, startsFromReader }): RoleGrant => ({
          name: '',
          basePermissions: startsFromReader ? 'reader' : 'no_access',
          policy,
        }));
        const attributes = { apps: ['a', 'b*'], views: ['v'] };
        expect(evaluateRoles(grants, request, attributes).allowed).toBe(
          naivelyAllows(roles, request, attributes),
        );
      }),
      { numRuns: lawRuns(2_000) },
    );
  });

  test('a guard keeps a role inside its project, unless another role shows more', () => {
    const guarded: RoleGrant = {
      name: 'Payments',
      basePermissions: 'reader',
      policy: policyOf([
        { effect: 'allow', resources: ['proj/*:env/*:flag/*'], actions: ['*'] },
        { effect: 'deny', notResources: ['proj/pay'], actions: ['viewProject'] },
      ]),
    };
    expect(evaluateRoles([guarded], updateFlag).reason).toBe('project-hidden');
    expect(evaluateRoles([guarded], requestOf('updateOn', 'proj/pay:env/live:flag/a')).allowed).toBe(true);
    expect(evaluateRoles([guarded, reader], updateFlag).allowed).toBe(true);
  });

  test("a role's own deny wins over the base it starts from", () => {
    const policy = policyOf([{ effect: 'deny', resources: ['proj/web'], actions: ['viewProject'] }]);
    const decision = evaluateRoles([{ ...reader, policy }], viewProject);
    expect(decision.roles[0]).toMatchObject({ allowed: false, reason: 'denied-by-statement' });
  });
});
