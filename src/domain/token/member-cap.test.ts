import { expect, test } from 'vitest';
import { memberCap } from './member-cap.ts';
import type { TokenAccess } from './token.ts';

const base = (role: string): TokenAccess => ({ kind: 'base', role });
const personal = (access: TokenAccess) => ({ kind: 'personal' as const, access });
const plain = (role: string) => ({ role, hasCustomRoles: false });

test('a service token is capped by nobody', () => {
  expect(memberCap({ kind: 'service', access: base('admin') }, plain('reader'))).toEqual({ kind: 'none' });
});

test('a member whom nobody describes leaves it unknown', () => {
  expect(memberCap(personal(base('admin')), undefined)).toEqual({ kind: 'unknown' });
});

test.each([
  ['admin', 'reader', 'narrowed'],
  ['writer', 'no_access', 'narrowed'],
  ['owner', 'admin', 'narrowed'],
  ['admin', 'admin', 'whole'],
  ['reader', 'writer', 'whole'],
  ['admin', 'owner', 'whole'],
])('a personal %s token of a member who is %s is %s', (says, role, kind) => {
  expect(memberCap(personal(base(says)), plain(role))).toEqual({ kind, role });
});

test('custom roles of the member, had or possible, leave it undecided', () => {
  for (const hasCustomRoles of [true, undefined]) {
    expect(memberCap(personal(base('admin')), { role: 'reader', hasCustomRoles })).toEqual({
      kind: 'undecided',
      role: 'reader',
    });
  }
});

test('an owner may do everything, whatever the token says', () => {
  expect(
    memberCap(personal({ kind: 'inline', policy: [] }), { role: 'owner', hasCustomRoles: undefined }).kind,
  ).toBe('whole');
});

test('a policy or a role this program does not know is not compared by base roles', () => {
  expect(memberCap(personal({ kind: 'custom', roleIds: ['r'] }), plain('admin')).kind).toBe('undecided');
  expect(memberCap(personal(base('architect')), plain('admin')).kind).toBe('undecided');
  expect(memberCap(personal(base('reader')), plain('architect')).kind).toBe('undecided');
});
