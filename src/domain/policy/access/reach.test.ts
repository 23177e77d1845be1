import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baseRolePolicy, readerPolicy } from '#domain/policy/language/base-roles.ts';
import type { Policy } from '#domain/policy/language/statement.ts';
import { accessOfBaseRole, accessOfPolicy, type AccessSet } from '#domain/policy/reason/access-set.ts';
import { noAttributes } from '#domain/policy/reason/demand.ts';
import { selfEscalation } from '#domain/policy/reason/self-escalation.ts';
import { samplePolicy } from '#testing/sample-policy.ts';
import { statement } from '#testing/statements.ts';
import { reachOf } from './reach.ts';

const flags = 'proj/*:env/*:flag/*';
const viewing = statement('allow', 'proj/*', 'viewProject');

const policies: readonly (readonly [string, Policy, string])[] = [
  ['nothing', [], 'nothing'],
  ['only a denial', [statement('deny', '*', '*')], 'nothing'],
  ['viewing', [viewing], 'reads'],
  ['flags in one project', [viewing, statement('allow', 'proj/web:env/*:flag/*', 'updateOn')], 'somewhere'],
  ['flags in every project', [viewing, statement('allow', flags, 'updateOn')], 'everywhere'],
  ['flags in every project, none of which it can view', [statement('allow', flags, 'updateOn')], 'nothing'],
  [
    'flags in every project but one',
    [viewing, statement('allow', flags, 'updateOn'), statement('deny', 'proj/web:env/*:flag/*', 'updateOn')],
    'somewhere',
  ],
  ['members', [statement('allow', 'member/*', 'updateRole')], 'account'],
  ['service tokens', [statement('allow', 'service-token/*', 'createAccessToken')], 'account'],
  ['sign-in', [statement('allow', 'acct', 'updateSamlDefaultRole')], 'account'],
  ['the names of members', [statement('allow', 'member/*', 'sendMfaRequest')], 'somewhere'],
];

test.each(policies)('a policy that allows %s', (_, policy, reach) => {
  expect(reachOf(accessOfPolicy(policy)).reach).toBe(reach);
});

test.each([
  ['reader', 'reads'],
  ['writer', 'everywhere'],
  ['admin', 'account'],
  ['owner', 'account'],
  ['no_access', 'nothing'],
])('the base role %s', (role, reach) => {
  expect(reachOf(accessOfBaseRole(role)).reach).toBe(reach);
});

test('a cap takes power away', () => {
  const capped: AccessSet = { ...accessOfBaseRole('admin'), cap: accessOfBaseRole('reader') };
  expect(reachOf(capped)).toMatchObject({ reach: 'reads', administers: 'no', routes: [] });
});

test('what a role that cannot be read allows is not known, beside what is sure', () => {
  const unread = { kind: 'unreadable', name: 'the custom role gone' } as const;
  expect(reachOf({ grants: [unread] })).toMatchObject({ reach: 'unknown', administers: 'unknown' });
  const { grants } = accessOfBaseRole('writer');
  expect(reachOf({ grants: [...grants, unread] })).toMatchObject({
    reach: 'unknown',
    administers: 'unknown',
    everywhere: 'yes',
    allows: 'yes',
  });
  expect(reachOf({ grants: [...accessOfBaseRole('admin').grants, unread] }).reach).toBe('account');
});

test('an inline role that may start from Reader reads at least perhaps', () => {
  const inline: AccessSet = {
    grants: [{ kind: 'policy', policy: [], base: [], possibleBase: readerPolicy, attributes: noAttributes }],
  };
  expect(reachOf(inline)).toMatchObject({ reach: 'reads', administers: 'no', allows: 'unknown' });
});

test('an access that is too complex to decide is not known', () => {
  const admin = accessOfPolicy(baseRolePolicy('admin') ?? []);
  expect(reachOf(admin, { workLimit: 1 })).toMatchObject({ reach: 'unknown', administers: 'unknown' });
});

const anyPolicy = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.nat())
  .map(([size, seed]) => samplePolicy(size, seed));

describe('for any policy', () => {
  test('power over the account is what the routes to it say', () => {
    fc.assert(
      fc.property(anyPolicy, (policy) => {
        const access = accessOfPolicy(policy);
        const { found } = selfEscalation(access);
        const sure = found.filter(({ certainty }) => certainty === 'sure').map(({ route }) => route.id);
        const { administers, routes } = reachOf(access);
        expect(new Set(routes)).toEqual(new Set(sure));
        expect(administers).toBe(sure.length > 0 ? 'yes' : found.length > 0 ? 'unknown' : 'no');
      }),
      { numRuns: 50 },
    );
  });

  test('a member without access leaves nothing of it', () => {
    fc.assert(
      fc.property(anyPolicy, (policy) => {
        const capped = { ...accessOfPolicy(policy), cap: accessOfBaseRole('no_access') };
        expect(reachOf(capped).reach).toBe('nothing');
      }),
      { numRuns: 50 },
    );
  });
});
