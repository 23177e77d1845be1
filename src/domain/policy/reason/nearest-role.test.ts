import { describe, expect, test } from 'vitest';
import { statement } from '#testing/statements.ts';
import { runToEnd } from '#domain/computing/steps.ts';
import { baseRoleLabel } from '#domain/policy/language/base-role-label.ts';
import { baseRolePolicy } from '#domain/policy/language/base-roles.ts';
import { accessOfPolicy, type AccessSet } from './access-set.ts';
import { createNearestRole, type NamedAccess } from './nearest-role.ts';

const roles = ['no_access', 'reader', 'writer', 'admin', 'owner'].map((role) => ({
  name: baseRoleLabel(role),
  access: accessOfPolicy(baseRolePolicy(role) ?? []),
}));

const writer = baseRolePolicy('writer') ?? [];

function nearestOf(known: readonly NamedAccess[], access: AccessSet) {
  return runToEnd(createNearestRole(known)(access));
}

describe('the nearest role', () => {
  test('is the same role, however it is written', () => {
    const near = nearestOf(roles, accessOfPolicy([...writer, ...writer].toReversed()));
    expect(near).toMatchObject({ name: 'Writer', distance: 0, difference: { changes: [] } });
  });

  test('is told with what is missing from it', () => {
    const limited = [...writer, statement('deny', 'proj/*:env/production:flag/*', 'deleteFlag')];
    const near = nearestOf(roles, accessOfPolicy(limited));
    expect(near).toMatchObject({ name: 'Writer', distance: 1 });
    expect(near?.difference.changes.map(({ actions, lost }) => [actions, lost.kind])).toEqual([
      [['deleteFlag'], 'something'],
    ]);
  });

  test('is not the one that merely looks alike cell by cell', () => {
    const actions = ['updateProjectName', 'updateTags', 'deleteProject'];
    const own = statement('allow', 'proj/web', ...actions);
    const others = [
      { name: 'elsewhere', access: accessOfPolicy([statement('allow', 'proj/app', ...actions)]) },
      { name: 'one more', access: accessOfPolicy([own, statement('allow', 'role/*', 'createRole')]) },
    ];
    const near = nearestOf(others, accessOfPolicy([own]));
    expect(near).toMatchObject({ name: 'one more', distance: 1 });
  });

  test('does not exist without roles', () => {
    expect(nearestOf([], accessOfPolicy(writer))).toBeUndefined();
  });
});
