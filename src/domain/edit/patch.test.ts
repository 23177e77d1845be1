import { describe, expect, test } from 'vitest';
import { actionsOfPatch, actionToPatch, isWritable, readPatchPath, type PatchField } from './patch.ts';

describe('reading the path of a patch operation', () => {
  test('names the field, and what lies below it', () => {
    expect(readPatchPath('/name')).toEqual({ kind: 'field', field: 'name', rest: [] });
    expect(readPatchPath('/inlineRole/0/effect')).toEqual({
      kind: 'field',
      field: 'inlineRole',
      rest: ['0', 'effect'],
    });
  });

  test.each(['_id', 'memberId', 'ownerId', 'token', 'serviceToken', 'creationDate', 'lastUsed', '_links'])(
    '%s belongs to the server',
    (name) => {
      expect(readPatchPath(`/${name}`)).toEqual({ kind: 'read-only', name });
    },
  );

  test.each([
    '',
    'name',
    '/',
    '/nickname',
    '/name/0',
    '/inlineRole/__proto__/x',
    '/__proto__/x',
    '/toString',
  ])('%j is no path of this resource', (path) => {
    expect(readPatchPath(path)).toEqual({ kind: 'unknown' });
  });

  test('escaped characters are unescaped in the order RFC 6901 asks for', () => {
    expect(readPatchPath('/inlineRole/a~1b/~01')).toMatchObject({ rest: ['a/b', '~1'] });
  });
});

describe('what a change needs', () => {
  test.each<[PatchField, string]>([
    ['name', 'updateAccessTokenName'],
    ['description', 'updateAccessTokenDescription'],
    ['expiry', 'updateAccessTokenExpiry'],
    ['role', 'updateAccessTokenPolicy'],
    ['customRoleIds', 'updateAccessTokenPolicy'],
    ['inlineRole', 'updateAccessTokenPolicy'],
    ['defaultApiVersion', 'updateAccessTokenName'],
  ])('%s needs %s', (field, action) => {
    expect(actionToPatch(field)).toBe(action);
  });

  test.each<PatchField>(['role', 'customRoleIds', 'inlineRole'])(
    '%s is fixed on a service token but not on a personal one',
    (field) => {
      expect(isWritable(field, 'service')).toBe(false);
      expect(isWritable(field, 'personal')).toBe(true);
    },
  );

  test.each<PatchField>(['name', 'description', 'expiry', 'defaultApiVersion'])(
    '%s can change on a service token',
    (field) => {
      expect(isWritable(field, 'service')).toBe(true);
    },
  );
});

test('a patch needs the action of each part that it writes, once, and none for what it only tests', () => {
  expect(
    actionsOfPatch([
      { op: 'test', path: '/name', value: 'CI' },
      { op: 'test', path: '/role', value: 'writer' },
      { op: 'remove', path: '/role' },
      { op: 'add', path: '/inlineRole', value: [] },
      { op: 'add', path: '/expiry', value: 1_900_000_000_000 },
    ]),
  ).toEqual(['updateAccessTokenPolicy', 'updateAccessTokenExpiry']);
});
