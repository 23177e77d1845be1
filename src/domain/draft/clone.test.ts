import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyAccess, tokenWith } from '#testing/token-arbitrary.ts';
import { cloneToken } from './clone.ts';
import { draftToPost } from './request.ts';
import { policyToJson } from '#domain/policy/language/statement.ts';
import type { TokenAccess } from '#domain/token/token.ts';

const now = Date.UTC(2026, 10, 23);

test('a clone asks for the very access of the original', () => {
  // The generated policies name resources by patterns that no server takes, so the inline text is compared as JSON.
  fc.assert(
    fc.property(anyAccess, (access) => {
      const { draft, notes } = cloneToken(tokenWith({ access }), now);
      expect(notes).toEqual([]);
      expect(draft.access.kind).toBe(access.kind);
      expect({
        role: draft.access.role,
        roleIds: draft.access.roleIds,
        statements: JSON.parse(draft.access.policyText),
      }).toEqual({
        role: access.kind === 'base' ? access.role : 'reader',
        roleIds: access.kind === 'custom' ? access.roleIds : [],
        statements: access.kind === 'inline' ? policyToJson(access.policy) : [],
      });
    }),
  );
});

test('a clone can be sent as it is', () => {
  const token = tokenWith({
    kind: 'service',
    description: 'for the build',
    access: { kind: 'custom', roleIds: ['r1'] },
  });
  expect(draftToPost(cloneToken(token, now).draft, now)).toEqual({
    kind: 'post',
    post: {
      name: 'CI (copy)',
      description: 'for the build',
      customRoleIds: ['r1'],
      serviceToken: true,
      defaultApiVersion: 20240415,
    },
  });
});

describe('the name of a copy', () => {
  test.each([
    ['CI', 'CI (copy)'],
    ['CI (copy)', 'CI (copy 2)'],
    ['CI (copy 9)', 'CI (copy 10)'],
    ['', ''],
  ])('of %j is %j', (name, copy) => {
    expect(cloneToken(tokenWith({ name }), now).draft.name).toBe(copy);
  });
});

describe('what cannot be taken over is said', () => {
  test.each<[string, TokenAccess, string]>([
    ['an owner', { kind: 'base', role: 'owner' }, 'role Owner'],
    ['access that is not named', { kind: 'none' }, 'doesn’t name the original’s access'],
  ])('%s starts as Reader', (_, access, says) => {
    const { draft, notes } = cloneToken(tokenWith({ access }), now);
    expect(draft.access).toMatchObject({ kind: 'base', role: 'reader' });
    expect(notes).toEqual([expect.stringContaining(says)]);
  });

  test('an inline role that is no policy is kept as JSON', () => {
    const { draft, notes } = cloneToken(
      tokenWith({ access: { kind: 'unreadable', json: [{ odd: 1 }] } }),
      now,
    );
    expect(JSON.parse(draft.access.policyText)).toEqual([{ odd: 1 }]);
    expect(notes).toHaveLength(1);
  });

  test('an expiry is taken over while it lies ahead', () => {
    expect(cloneToken(tokenWith({ expiresAt: now + 1 }), now)).toMatchObject({
      draft: { expiry: { kind: 'at', at: now + 1 } },
      notes: [],
    });
    expect(cloneToken(tokenWith({ expiresAt: now }), now)).toMatchObject({
      draft: { expiry: { kind: 'never' } },
      notes: [expect.stringContaining('expired')],
    });
  });

  test('an old API version is not taken over', () => {
    expect(cloneToken(tokenWith({ apiVersion: 20160426 }), now).notes).toEqual([
      'The original uses API version 20160426; the clone uses 20240415.',
    ]);
  });
});
