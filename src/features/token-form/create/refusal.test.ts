import { describe, expect, test } from 'vitest';
import { ApiError } from '#api/api-error.ts';
import { readRefusal } from './refusal.ts';

const asked = { kind: 'personal', memberId: '65a000000000000000000001' } as const;
const refused = (status: number, message: string, id?: string) =>
  new ApiError({ status, code: 'x', message, source: 'api', ...(id === undefined ? {} : { id }) });

describe('a refused create', () => {
  test.each([
    ['name: expected a string', 'name'],
    ['description: expected a string', 'description'],
    ['role: "owner" is not one of reader, writer, admin', 'role'],
    ['customRoleIds/0: no custom role "nope"', 'roleIds'],
    ['inlineRole/0/effect: expected allow or deny', 'policyText'],
    ['defaultApiVersion: unknown API version 3', 'apiVersion'],
    ['Error parsing resource specifier "*" (inlineRole/0/resources/0)', 'policyText'],
    ['Resource specifiers in a single statement must represent the same kind of resource.', 'policyText'],
    ['Invalid value for field "name"', 'name'],
  ])('that says %j belongs to the field %s', (message, field) => {
    expect(readRefusal(refused(400, message), asked)).toEqual({ kind: 'field', field, message });
  });

  test('of which no field is named is said at the head, with the reference', () => {
    const refusal = readRefusal(refused(400, 'Invalid request body', 'abc-1'), asked);
    expect(refusal).toMatchObject({ kind: 'other' });
    expect(refusal).toHaveProperty(
      'message',
      expect.stringContaining('Invalid request body (reference abc-1)'),
    );
  });

  test('for lack of power names the action that lacks, on the very resource', () => {
    const error = refused(403, 'Forbidden.');
    expect(readRefusal(error, asked)).toMatchObject({
      needs: 'createAccessToken on member/65a000000000000000000001:token/*',
    });
    expect(readRefusal(error, { kind: 'service', memberId: undefined })).toMatchObject({
      needs: 'createAccessToken on service-token/*',
    });
    expect(readRefusal(error, { kind: 'personal', memberId: undefined })).toMatchObject({
      needs: 'createAccessToken on member/*:token/*',
    });
  });

  test('for a personal token of no member says so, and not that a power lacks', () => {
    const refusal = readRefusal(refused(403, 'Service tokens cannot create personal tokens'), asked);
    expect(refusal).toEqual({
      kind: 'other',
      message:
        'Nothing was created. Your key belongs to a service token, not a member, so it can’t create a personal token. Choose Service token instead.',
    });
  });

  test.each([
    [400, 'Your account has reached the maximum number of access tokens', 'tokens'],
    [403, 'Too many tokens', 'tokens'],
    [409, 'access token limit reached', 'tokens'],
    [403, 'The account has reached its limit of 200 service tokens.', 'service tokens'],
  ])('for too many tokens is told apart at status %i: %s', (status, message, what) => {
    expect(readRefusal(refused(status, message), asked)).toMatchObject({ kind: 'limit', what });
  });

  test('for a rate limit is not taken for too many tokens', () => {
    const message = "You've exceeded the API rate limit for this token. Try again later.";
    expect(readRefusal(refused(429, message), asked).kind).toBe('other');
  });
});
