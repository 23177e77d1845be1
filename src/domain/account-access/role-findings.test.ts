import { expect, test } from 'vitest';
import type { Member } from '#domain/account/member.ts';
import { ana, mighty, modest, undecided } from '#testing/review-facts.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { carriesRole, dependsOnRole, namedRole } from './role-carriers.ts';
import { roleFindings, type RoleFacts } from './role-findings.ts';

const calm: RoleFacts = {
  title: 'Deployers deploy',
  kind: 'custom',
  tokens: 3,
  isWhole: true,
  members: 2,
  reach: modest,
  equal: [],
};
const found = (facts: Partial<RoleFacts>) => roleFindings({ ...calm, ...facts }).map(({ id }) => id);
const said = (facts: Partial<RoleFacts>) =>
  roleFindings({ ...calm, ...facts })
    .map(({ sentence }) => sentence)
    .join(' ');

test('a role in use with modest access has no finding, and neither has one that is not judged yet', () => {
  expect(found({})).toEqual([]);
  expect(found({ reach: undefined })).toEqual([]);
  expect(found({ kind: 'base', reach: mighty })).toEqual([]);
});

test('power over the account is a finding, and a harmless name makes it one more', () => {
  expect(said({ reach: mighty })).toBe('It can administer the account, and its name doesn’t say so.');
  expect(said({ reach: mighty, title: 'Project Admin' })).toBe('It can administer the account.');
  expect(found({ reach: undecided })).toEqual(['may-administer']);
});

test('unused is said only when all tokens are read', () => {
  expect(said({ tokens: 0 })).toBe('No token that your key can see carries it.');
  expect(said({ tokens: 0, members: 0 })).toMatch(/, and no member holds it\.$/);
  expect(found({ tokens: 0, isWhole: false })).toEqual([]);
});

test('a role that is gone is a finding while tokens carry it', () => {
  expect(said({ kind: 'gone', tokens: 1 })).toMatch(/^It doesn’t exist any more, but 1 token carries it\./);
  expect(found({ kind: 'gone', tokens: 0, reach: undefined })).toEqual([]);
});

test('equal roles are named', () => {
  expect(said({ equal: ['Writer', 'Ops'] })).toBe('It has exactly the same permissions as Writer and Ops.');
});

const carrying = (id: string) => tokenWith({ access: { kind: 'custom', roleIds: ['r0', id] } });

test('a token carries a role by its ID or key, and depends on one that limits its member', () => {
  const role = namedRole({ id: 'r1', key: 'ops' });
  expect(carriesRole(carrying('r1'), role)).toBe(true);
  expect(carriesRole(carrying('ops'), role)).toBe(true);
  expect(carriesRole(carrying('r2'), role)).toBe(false);
  const reader = tokenWith({ access: { kind: 'base', role: 'reader' } });
  const holder: Member = { ...ana, customRoleIds: ['r1'] };
  expect(dependsOnRole(reader, role, holder)).toBe(true);
  expect(dependsOnRole({ ...reader, kind: 'service' }, role, holder)).toBe(false);
  expect(dependsOnRole(reader, role, undefined)).toBe(false);
  expect(carriesRole(reader, { kind: 'base', role: 'reader' })).toBe(true);
  // Custom roles replace the base role.
  expect(dependsOnRole(carrying('r2'), { kind: 'base', role: 'writer' }, ana)).toBe(true);
  expect(dependsOnRole(carrying('r2'), { kind: 'base', role: 'writer' }, holder)).toBe(false);
});
