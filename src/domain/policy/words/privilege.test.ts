import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smallPolicy, smallRequest } from '#testing/policy-arbitraries.ts';
import { baseRolePolicy } from '#domain/policy/language/base-roles.ts';
import cases from './cases/privilege.json' with { type: 'json' };
import { evaluatePolicy } from '#domain/policy/language/evaluate.ts';
import { parseStoredPolicy } from '#domain/policy/language/parse.ts';
import { findBaseRolePrivileges, findPrivileges } from './privilege.ts';
import type { Policy } from '#domain/policy/language/statement.ts';

type Case = { readonly it: string; readonly policy: unknown; readonly findings: readonly string[] };

function policyOf(value: unknown): Policy {
  const parse = parseStoredPolicy(value);
  if (parse.kind === 'problems') throw new Error(JSON.stringify(parse.problems));
  return parse.policy;
}

function codes(role: string): readonly string[] {
  return findPrivileges(baseRolePolicy(role) ?? []).map(({ code }) => code);
}

function reasonOf(resource: string, action: string): readonly string[] {
  const policy = policyOf([{ effect: 'allow', resources: [resource], actions: [action] }]);
  return findPrivileges(policy).map(({ reason }) => reason);
}

describe('what deserves a second look', () => {
  test.each<Case>(cases)('$it: $findings', ({ policy, findings }) => {
    const found = findPrivileges(policyOf(policy)).map(({ code, statement }) =>
      statement === undefined ? code : `${code} at ${statement}`,
    );
    expect(found).toEqual(findings);
  });

  test('a power is said to give access only where it does', () => {
    expect(reasonOf('role/*', 'deleteRole')).toEqual(['Can delete custom roles.']);
    expect(reasonOf('role/*', 'updatePolicy')).toEqual([
      'Can change custom roles, so it can widen its own access.',
    ]);
    expect(reasonOf('service-token/*', 'resetAccessToken')).toEqual([
      'Can reset access tokens, so it can grant access to others.',
    ]);
  });

  test('an owner by policy is told from an admin by policy', () => {
    expect(codes('owner')).toContain('everything');
    expect(codes('admin')).not.toContain('everything');
    expect(codes('admin')).toContain('manages-tokens');
    expect(codes('reader')).toEqual([]);
  });

  test('only Admin and Owner are marked among the base roles', () => {
    const roles = ['reader', 'writer', 'admin', 'owner', 'no_access', 'astronaut'];
    const marked = roles.filter((role) => findBaseRolePrivileges(role).length > 0);
    expect(marked).toEqual(['admin', 'owner']);
  });

  test('a policy that only denies is worth a mark', () => {
    const findings = findPrivileges(policyOf([{ effect: 'deny', resources: ['acct'], actions: ['*'] }]));
    expect(findings.map(({ reason }) => reason)).toEqual(['Allows nothing: every statement denies.']);
  });

  test('power over tokens is never overlooked', () => {
    const request = smallRequest
      .filter(({ resource }) => resource.kindId === 'service-token')
      .map((request) => ({ ...request, action: 'createAccessToken' }));
    const attributes = { apps: ['a'], 'teams.own': ['b'] };
    fc.assert(
      fc.property(smallPolicy, request, (policy, request) => {
        fc.pre(evaluatePolicy(policy, request, attributes).allowed);
        expect(findPrivileges(policy).map(({ code }) => code)).toContain('manages-tokens');
      }),
      { numRuns: 300 },
    );
  });
});
