import { describe, expect, test } from 'vitest';
import { statement } from '#testing/statements.ts';
import { baseRoleLabel } from '#domain/policy/language/base-role-label.ts';
import { baseRolePolicy } from '#domain/policy/language/base-roles.ts';
import { accessOfPolicy } from './access-set.ts';
import { createNearestRole } from './nearest-role.ts';

const roles = ['no_access', 'reader', 'writer', 'admin', 'owner'].map((role) => ({
  name: baseRoleLabel(role),
  access: accessOfPolicy(baseRolePolicy(role) ?? []),
}));

const writer = baseRolePolicy('writer') ?? [];

describe('the nearest role', () => {
  test('is the same role, however it is written', () => {
    const near = createNearestRole(roles)(accessOfPolicy([...writer, ...writer].toReversed()));
    expect(near).toMatchObject({ name: 'Writer', distance: 0, difference: { changes: [] } });
  });

  test('is told with what is missing from it', () => {
    const limited = [...writer, statement('deny', 'proj/*:env/production:flag/*', 'deleteFlag')];
    const near = createNearestRole(roles)(accessOfPolicy(limited));
    expect(near).toMatchObject({ name: 'Writer', distance: 1 });
    expect(near?.difference.changes.map(({ actions, lost }) => [actions, lost.kind])).toEqual([
      [['deleteFlag'], 'something'],
    ]);
  });

  test('is not the one that merely looks alike cell by cell', () => {
    const actions = ['updateProjectName', 'updateTags', 'deleteProject'];
    const own = statement('allow', 'proj/web', ...actions);
    const nearest = createNearestRole([
      { name: 'elsewhere', access: accessOfPolicy([statement('allow', 'proj/app', ...actions)]) },
      { name: 'one more', access: accessOfPolicy([own, statement('allow', 'role/*', 'createRole')]) },
    ]);
    const near = nearest(accessOfPolicy([own]));
    expect(near).toMatchObject({ name: 'one more', distance: 1 });
  });

  test('does not exist without roles', () => {
    expect(createNearestRole([])(accessOfPolicy(writer))).toBeUndefined();
  });
});
