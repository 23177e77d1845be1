import { describe, expect, test } from 'vitest';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { statement } from '#testing/statements.ts';
import type { CustomRole } from '#domain/account/custom-role.ts';
import type { Member } from '#domain/account/member.ts';
import type { Policy } from '#domain/policy/language/statement.ts';
import { reviewTokenAccess } from '#domain/token/access-review.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { createAccessKey, createGather } from './distinct-access.ts';

const ana = { id: 'ana', email: 'ana@example.com', role: 'writer', firstName: 'Ana', lastName: 'Ruiz' };
const ben = { ...ana, id: 'ben', email: 'ben@example.com', firstName: 'Ben' };
const flags = statement('allow', 'proj/*:env/*:flag/*', '*');

function gather(
  tokens: readonly AccessToken[],
  members: readonly Member[] = [ana, ben].map((one) => ({ ...one, customRoleIds: [], roleAttributes: {} })),
  roles: readonly CustomRole[] = [],
) {
  const { all } = createGather(
    (token) =>
      reviewTokenAccess(
        token,
        members.find(({ id }) => id === token.member?.id),
        (id) => roles.find((role) => role.id === id),
      ),
    createAccessKey(),
  )(tokens);
  return all.map((one) => one.tokens.map(({ id }) => id).join(' '));
}

const service = (id: string, policy: Policy) =>
  tokenWith({ id, kind: 'service', access: { kind: 'inline', policy } });

const flagRole = (id: string): CustomRole => ({
  id,
  key: id,
  name: id,
  description: '',
  basePermissions: 'no_access',
  policy: [flags],
  readable: true,
});

const carrying = (id: string) =>
  tokenWith({ id, kind: 'service', access: { kind: 'custom', roleIds: [id] } });

describe('tokens have the same access', () => {
  test('when their policies are written alike, wherever they came from', () => {
    expect(
      gather([
        service('a', [flags]),
        service('b', [statement('deny', 'proj/*', '*')]),
        service('c', [{ ...flags }]),
      ]),
    ).toEqual(['a c', 'b']);
  });

  test('when their members may do the same, though they are two people', () => {
    const access = { kind: 'inline', policy: [flags] } as const;
    expect(
      gather([tokenWith({ id: 'a', member: ana, access }), tokenWith({ id: 'b', member: ben, access })]),
    ).toEqual(['a b']);
  });
});

describe('tokens have different accesses', () => {
  test('when only one of them has a member above it', () => {
    const access = { kind: 'base', role: 'reader' } as const;
    expect(
      gather([tokenWith({ id: 'a', member: ana, access }), tokenWith({ id: 'b', kind: 'service', access })]),
    ).toEqual(['a', 'b']);
  });

  test('when what their members may do cannot be read: it may differ', () => {
    const both = [tokenWith({ id: 'a', member: ana }), tokenWith({ id: 'b', member: ben })];
    expect(gather(both, [])).toEqual(['a', 'b']);
  });

  test('when a policy hangs on values that two members hold differently, and only then', () => {
    const members = [ana, ben].map((one) => ({
      ...one,
      customRoleIds: [],
      roleAttributes: { team: [one.id] },
    }));
    const tokens = (policy: Policy) =>
      [ana, ben].map((member) => tokenWith({ id: member.id, member, access: { kind: 'inline', policy } }));
    expect(gather(tokens([statement('allow', 'proj/${roleAttribute/team}', '*')]), members)).toEqual([
      'ana',
      'ben',
    ]);
    expect(gather(tokens([flags]), members)).toEqual(['ana ben']);
  });

  test('when two custom roles say the same under different names', () => {
    expect(gather([carrying('r1'), carrying('r2')], [], [flagRole('r1'), flagRole('r2')])).toEqual([
      'r1',
      'r2',
    ]);
  });
});
