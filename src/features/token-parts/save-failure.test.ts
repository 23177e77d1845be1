import { describe, expect, test } from 'vitest';
import { ApiError } from '#api/api-error.ts';
import type { JsonPatch } from '#domain/edit/json-patch.ts';
import { conflictFailure, saveFailure } from './save-failure.ts';

function refused(status: number, message: string, patch: JsonPatch) {
  const error = new ApiError({ status, message, code: 'some_code', source: 'api', id: 'ref-1' });
  return saveFailure({ kind: 'refused', error, patch });
}

const rename: JsonPatch = [{ op: 'replace', path: '/name', value: 'x' }];
const expire: JsonPatch = [{ op: 'add', path: '/expiry', value: 1 }];
const newVersion: JsonPatch = [
  { op: 'test', path: '/defaultApiVersion', value: 20191212 },
  { op: 'replace', path: '/defaultApiVersion', value: 20240415 },
];

describe('403', () => {
  test('names every action that the patch needs when the server names none', () => {
    const { text } = refused(403, 'Forbidden. Access to the requested resource was denied.', [
      ...rename,
      ...expire,
    ]);
    expect(text).toContain('updateAccessTokenName and updateAccessTokenExpiry');
  });

  test('names the one that the server names', () => {
    const { text } = refused(403, 'This needs updateAccessTokenExpiry on member/1:token/2.', [
      ...rename,
      ...expire,
    ]);
    expect(text).toContain('updateAccessTokenExpiry');
    expect(text).not.toContain('updateAccessTokenName');
  });
});

test.each([400, 403])(
  '%d on a new API version says that it may be why, and offers to leave it out',
  (status) => {
    const failure = refused(status, 'No.', newVersion);
    expect(failure.text).toContain('The reason may be the API version');
    expect(failure.leaveOut).toBe('apiVersion');
    expect(refused(status, 'No.', rename).leaveOut).toBeUndefined();
  },
);

test('a conflict that nothing shows is to be tried again, and a new API version may be why', () => {
  expect(conflictFailure(409, false)).toMatchObject({ canRetry: true, details: '409' });
  expect(conflictFailure(409, false)).not.toHaveProperty('leaveOut');
  expect(conflictFailure(422, true)).toMatchObject({ canRetry: true, leaveOut: 'apiVersion' });
});

test('a message that begins with a field belongs to that field, in the form’s own terms', () => {
  expect(refused(400, 'expiry: must lie in the future', expire).field).toBe('expiry');
  expect(refused(400, '"inlineRole" is not a policy', rename).field).toBe('policyText');
  expect(refused(400, 'Invalid request body', rename).field).toBeUndefined();
});

test('what to quote to support stays together', () => {
  expect(refused(400, 'No.', rename).details).toBe('400 some_code reference ref-1');
});

test('of a lost answer nothing is claimed that was not read', () => {
  expect(saveFailure({ kind: 'lost', wasApplied: 'no' }).text).toContain('the token is unchanged');
  expect(saveFailure({ kind: 'lost', wasApplied: 'unknown' }).title).toContain('Couldn’t confirm');
});
