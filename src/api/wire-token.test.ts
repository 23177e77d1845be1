import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { tokenSchema } from './wire-token.ts';

const least = { _id: 'a1', memberId: 'm1', creationDate: 1_700_000_000_000, lastModified: 1_700_000_000_000 };
const read = (fields: Record<string, unknown>) => v.parse(tokenSchema, { ...least, ...fields });
test.each([8_640_000_000_000_001, 1e300, -1e300, Number.MAX_SAFE_INTEGER * 1000])(
  'an instant that no date can hold (%d) is not known',
  (sent) => {
    expect(read({ lastUsed: sent, expiry: sent })).toMatchObject({
      lastUsedAt: undefined,
      expiresAt: undefined,
    });
    expect(read({ lastUsed: 8_640_000_000_000_000 }).lastUsedAt).toBe(8_640_000_000_000_000);
  },
);

const fieldNames =
  'memberId _member name description creationDate lastModified lastUsed expiry role customRoleIds inlineRole token serviceToken'.split(
    ' ',
  );

const statement = { effect: 'allow', resources: ['proj/*'], actions: ['viewProject'] };

describe('a token of an answer', () => {
  test('needs its ID only', () => {
    expect(v.parse(tokenSchema, { _id: 'a1' })).toMatchObject({
      id: 'a1',
      name: '',
      kind: 'personal',
      member: undefined,
      access: { kind: 'none' },
      lastUsedAt: undefined,
      createdAt: undefined,
      modifiedAt: undefined,
    });
    expect(v.parse(tokenSchema, { _id: 'a1', creationDate: 1_700_000_000_000 })).toMatchObject({
      createdAt: 1_700_000_000_000,
      modifiedAt: 1_700_000_000_000,
    });
    expect(v.safeParse(tokenSchema, { creationDate: 1_700_000_000_000 }).success).toBe(false);
  });

  test('can be read whatever the types of everything beside its ID', () => {
    const junk = [7, 'text', true, null, [], [7], {}, { a: 1 }, Infinity];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...fieldNames), fc.constantFrom(...junk)), (fields) => {
        expect(v.parse(tokenSchema, { ...fields, _id: 'a1' }).id).toBe('a1');
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    [1_700_000_000_000, 1_700_000_000_000],
    ['1700000000000', 1_700_000_000_000],
    [1_700_000_000, 1_700_000_000_000],
    [0, undefined],
    ['', undefined],
    ['soon', undefined],
    [null, undefined],
    [Number.NaN, undefined],
  ])('reads the instant %j as %j', (sent, read_) => {
    expect(read({ lastUsed: sent }).lastUsedAt).toBe(read_);
  });

  test.each([[[]], [null], [undefined]])('takes %j for no list at all', (nothing) => {
    const { access } = read({ role: 'reader', customRoleIds: nothing, inlineRole: nothing });
    expect(access).toEqual({ kind: 'base', role: 'reader' });
  });

  test('goes by the inline role before custom roles before the base role', () => {
    expect(read({ role: 'reader', customRoleIds: ['r1'], inlineRole: [statement] }).access.kind).toBe(
      'inline',
    );
    expect(read({ role: 'reader', customRoleIds: ['r1'] }).access).toEqual({
      kind: 'custom',
      roleIds: ['r1'],
    });
  });

  test.each([['everything'], [[{ effect: 'perhaps' }]], [[7]]])(
    'keeps the inline role %j, which is no policy, as something unreadable',
    (json) => {
      expect(read({ role: 'admin', inlineRole: json }).access).toEqual({ kind: 'unreadable', json });
    },
  );

  test('never carries more of a key than its last four characters', () => {
    const token = read({ token: 'api-12345678-9abc-4def-8123-456789abcdef' });
    expect(token.lastFour).toBe('cdef');
    expect(JSON.stringify(token)).not.toContain('456789');
  });

  test('leaves out fields that this program does not know', () => {
    expect(read({ surprise: 1, _member: { _id: 'm1', email: 'a@b.c', secret: 2 } })).toEqual(
      expect.not.objectContaining({ surprise: 1 }),
    );
    expect(read({ _member: { _id: 'm1', email: 'a@b.c', secret: 2 } }).member).toEqual({
      id: 'm1',
      email: 'a@b.c',
      role: '',
      firstName: '',
      lastName: '',
    });
  });
});
