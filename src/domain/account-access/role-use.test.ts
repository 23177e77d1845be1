import { expect, test } from 'vitest';
import { tokenWith } from '#testing/token-arbitrary.ts';
import type { CustomRole } from '#domain/account/custom-role.ts';
import { roleUse } from './role-use.ts';

const deployers: CustomRole = {
  id: 'r1',
  key: 'deployers',
  name: 'Deployers',
  description: '',
  basePermissions: 'no_access',
  policy: [],
  readable: true,
};
const idle = { ...deployers, id: 'r2', key: 'idle', name: 'Idle' };
const roles = new Map(
  [deployers, idle].flatMap((role) => [[role.id, role] as const, [role.key, role] as const]),
);

const tokens = [
  tokenWith({ id: '1', access: { kind: 'base', role: 'reader' } }),
  tokenWith({ id: '2', kind: 'service', access: { kind: 'custom', roleIds: ['r1', 'r9', 'r1'] } }),
  tokenWith({ id: '3', expiresAt: 5, access: { kind: 'custom', roleIds: ['r1'] } }),
  tokenWith({ id: '4', access: { kind: 'custom', roleIds: ['deployers'] } }),
  tokenWith({ id: '5', access: { kind: 'inline', policy: [] } }),
];

test('a token counts for each of its roles once, by ID or by key, and idle roles come last', () => {
  const uses = roleUse(tokens, roles, true, 9).map((use) => [
    use.name,
    use.personal,
    use.service,
    use.carrier,
    use.expired,
  ]);
  expect(uses).toEqual([
    ['Deployers', 2, 1, 'custom', 1],
    ['Inline roles', 1, 0, 'inline', 0],
    ['Reader', 1, 0, 'base', 0],
    ['r9', 0, 1, 'gone', 0],
    ['Idle', 0, 0, 'custom', 0],
  ]);
});

test('while roles cannot be read, one is not called gone', () => {
  const uses = roleUse(tokens, new Map(), false, undefined);
  expect(uses.filter(({ carrier }) => carrier === 'unread').map(({ name }) => name)).toEqual([
    'r1',
    'deployers',
    'r9',
  ]);
});
