import { describe, expect, test } from 'vitest';
import type { CustomRole } from '#domain/account/custom-role.ts';
import { grantText, optionOfQuery, roleIdOf, roleOptions } from './role-options.ts';

const releases: CustomRole = {
  id: '65a000000000000000000001',
  key: 'release-manager',
  name: 'Release manager',
  description: 'Moves rollouts along.',
  basePermissions: 'no_access',
  policy: [
    {
      effect: 'allow',
      resources: { mode: 'only', patterns: ['proj/web:env/*:flag/*'] },
      actions: { mode: 'only', patterns: ['updateOn'] },
    },
  ],
  readable: true,
};
const directory = new Map([
  [releases.id, releases],
  [releases.key, releases],
]);

describe('custom roles to choose from', () => {
  test('stand there once each although the directory knows them by ID and by key', () => {
    const [group] = roleOptions(directory, [releases.id]);
    expect(group?.options.map(({ id, isOn }) => [id, isOn])).toEqual([[releases.id, true]]);
  });

  test('say what they grant, and that is searched too', () => {
    const [group] = roleOptions(directory, []);
    expect(group?.options[0]?.search).toContain('Moves rollouts along.');
    expect(group?.options[0]?.search).toContain(grantText(releases));
    // Whoever writes policies searches for the names in them, which the words do not repeat.
    expect(group?.options[0]?.search).toContain('updateOn proj/web:env/*:flag/*');
  });

  test('a Reader base is part of what a role grants', () => {
    expect(grantText({ ...releases, basePermissions: 'reader' })).toMatch(/^Can see everything\. Can/);
  });

  test('a policy that cannot be read grants something unknown, not nothing', () => {
    expect(grantText({ ...releases, policy: [], readable: false })).toMatch(/unknown/);
  });

  test('a typed key becomes the ID of its role; an ID nobody knows stays as it is', () => {
    expect(roleIdOf(directory, 'release-manager')).toBe(releases.id);
    expect(roleIdOf(directory, '65a0000000000000000000ff')).toBe('65a0000000000000000000ff');
    expect(roleIdOf(undefined, 'anything')).toBe('anything');
  });

  test('typed text is an option of its own unless it is listed or cannot be an ID', () => {
    expect(optionOfQuery(directory, 'release-manager')).toBeUndefined();
    expect(optionOfQuery(directory, 'two words')).toBeUndefined();
    expect(optionOfQuery(undefined, 'release-manager')?.id).toBe('release-manager');
  });
});
