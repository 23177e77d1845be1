import { describe, expect, test } from 'vitest';
import { statement } from '#testing/statements.ts';
import { baseRolePolicy } from '#domain/policy/language/base-roles.ts';
import { findAction } from '#domain/policy/language/catalogue.ts';
import { accessOfPolicy, capAccess, unreadableAccess } from './access-set.ts';
import { escalationRoutes } from './escalation-routes.ts';
import { selfEscalation } from './self-escalation.ts';

function routes(role: string): number {
  return selfEscalation(accessOfPolicy(baseRolePolicy(role) ?? [])).found.length;
}

describe('ways to gain more power', () => {
  test('every route speaks of actions that the catalogue knows', () => {
    const unknown = escalationRoutes.flatMap(({ kindId, actions }) =>
      actions.filter((action) => findAction(kindId, action) === undefined),
    );
    expect(unknown).toEqual([]);
  });

  test('a Writer has none, an Owner has all', () => {
    expect(routes('writer')).toBe(0);
    expect(routes('owner')).toBe(escalationRoutes.length);
  });

  test('a wildcard over roles is found with its statement, unless a denial takes it all away', () => {
    const wildcard = statement('allow', 'role/*', '*');
    const [first] = selfEscalation(accessOfPolicy([wildcard])).found;
    expect(first).toMatchObject({ route: { id: 'edits-roles' }, certainty: 'sure' });
    expect(first?.verdict.narrowing.map(({ place }) => place.statement)).toEqual([0]);
    expect(selfEscalation(accessOfPolicy([wildcard, statement('deny', 'role/*', 'update*')])).found).toEqual(
      [],
    );
  });

  test('a cap closes the route, and what cannot be read leaves it possible', () => {
    const writer = accessOfPolicy(baseRolePolicy('writer') ?? []);
    const owner = accessOfPolicy(baseRolePolicy('owner') ?? []);
    expect(selfEscalation(capAccess(owner, writer)).found).toEqual([]);
    expect(selfEscalation(unreadableAccess('role Ops')).found[0]?.certainty).toBe('possible');
  });
});
