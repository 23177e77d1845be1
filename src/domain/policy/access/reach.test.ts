import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baseRolePolicy, readerPolicy } from '#domain/policy/language/base-roles.ts';
import { findAction } from '#domain/policy/language/catalogue.ts';
import type { Policy } from '#domain/policy/language/statement.ts';
import { accessMatrix } from '#domain/policy/reason/access-matrix.ts';
import { accessOfBaseRole, accessOfPolicy, type AccessSet } from '#domain/policy/reason/access-set.ts';
import { noAttributes } from '#domain/policy/reason/demand.ts';
import { escalationRoutes, type EscalationRoute } from '#domain/policy/reason/escalation-routes.ts';
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

test('every route to more power speaks of actions that the catalogue knows', () => {
  const unknown = escalationRoutes.flatMap(({ kindId, actions }) =>
    actions.filter((action) => findAction(kindId, action) === undefined),
  );
  expect(unknown).toEqual([]);
});

test('a Writer has no route to more power, an Owner has all', () => {
  expect(reachOf(accessOfBaseRole('writer')).routes).toEqual([]);
  expect(new Set(reachOf(accessOfBaseRole('owner')).routes)).toEqual(
    new Set(escalationRoutes.map(({ id }) => id)),
  );
});

test('a wildcard over roles opens a route, unless a denial takes it all away', () => {
  const wildcard = statement('allow', 'role/*', 'update*');
  expect(reachOf(accessOfPolicy([wildcard])).routes).toContain('edits-roles');
  expect(reachOf(accessOfPolicy([wildcard, statement('deny', 'role/*', 'update*')])).routes).toEqual([]);
});

test('resetting personal tokens opens no route over service tokens', () => {
  const policy = [statement('allow', 'member/*:token/*', '*'), statement('deny', 'service-token/*', '*')];
  const { routes } = reachOf(accessOfPolicy(policy));
  const sentences = escalationRoutes.filter(({ id }) => routes.includes(id)).map(({ how }) => how);
  expect(sentences).toContain('Can reset a stronger personal token and read its new key.');
  expect(sentences).not.toContain('Can reset a stronger service token and read its new key.');
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

test('flags that an inline role can change only if it starts from Reader are no power over the account', () => {
  const policy = [statement('allow', flags, 'updateOn')];
  const inline: AccessSet = {
    grants: [{ kind: 'policy', policy, base: [], possibleBase: readerPolicy, attributes: noAttributes }],
  };
  expect(reachOf(inline)).toMatchObject({ reach: 'perhaps-somewhere', administers: 'no' });
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
        const { rows } = accessMatrix(access);
        const isOpen = (route: EscalationRoute, bound: 'atLeast' | 'atMost') =>
          rows
            .find(({ kindId }) => kindId === route.kindId)
            ?.cells.some(
              ({ action, verdict }) => route.actions.includes(action) && verdict.share[bound] !== 'none',
            );
        const sure = escalationRoutes.filter((route) => isOpen(route, 'atLeast'));
        const possible = escalationRoutes.some((route) => isOpen(route, 'atMost'));
        const { administers, routes } = reachOf(access);
        expect(new Set(routes)).toEqual(new Set(sure.map(({ id }) => id)));
        expect(administers).toBe(sure.length > 0 ? 'yes' : possible ? 'unknown' : 'no');
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
