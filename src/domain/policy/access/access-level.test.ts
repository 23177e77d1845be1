import { expect, test } from 'vitest';
import { accessLevelOf, accessLevels } from './access-level.ts';
import { resourceKinds } from '#domain/policy/language/catalogue.ts';

test.each([
  ['proj', 'viewProject', 'view'],
  ['proj:env:flag', 'updateOn', 'change'],
  ['proj:env:flag', 'cloneFlag', 'create'],
  ['proj:env:flag', 'deleteFlag', 'delete'],
  ['proj:env:flag', 'removeReleasePipeline', 'change'],
  ['proj:env:flag', 'bypassRequiredApproval', 'administer'],
  ['proj:env', 'updateMobileKey', 'administer'],
  ['role', 'updatePolicy', 'administer'],
  ['role', 'updateName', 'change'],
  ['service-token', 'resetAccessToken', 'administer'],
])('on %s, %s is of level %s', (kindId, action, level) => {
  expect(accessLevelOf(kindId, action)).toBe(level);
});

test('every level has actions', () => {
  const found = new Set(
    resourceKinds.flatMap(({ id, actions }) => actions.map(({ name }) => accessLevelOf(id, name))),
  );
  expect([...found].toSorted()).toEqual(accessLevels.toSorted());
});
