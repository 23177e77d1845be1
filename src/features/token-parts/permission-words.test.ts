import { expect, test } from 'vitest';
import { statement } from '#testing/statements.ts';
import { keyPermission, newTokenId } from '#domain/token/key-permission.ts';
import type { KeyPermissions } from '#queries/cache/key-permission.ts';
import type { TokenAccess } from '#domain/token/token.ts';
import type { Policy } from '#domain/policy/language/statement.ts';
import { cannotText, lacksFor, lacksForNew } from './permission-words.ts';

const token = { id: 't1', memberId: 'ana', kind: 'service' } as const;
/** The permissions of a key of Ben's. */
function withAccess(access: TokenAccess): KeyPermissions {
  return {
    ask: (action, asked) => keyPermission(access, () => undefined, action, asked),
    newToken: (kind) => ({ id: newTokenId, memberId: 'ben', kind }),
  };
}

const reader = withAccess({ kind: 'base', role: 'reader' });
const withPolicy = (policy: Policy) => withAccess({ kind: 'inline', policy });

test('a control that cannot work names the action and the resource that the key needs', () => {
  expect(lacksFor('reset', token, reader)).toBe('Your key needs resetAccessToken on service-token/t1.');
  expect(lacksFor('clone', token, reader)).toBe('Your key needs createAccessToken on service-token/*.');
  expect(lacksForNew('personal', reader)).toBe(
    'Your key can’t create personal tokens: it needs createAccessToken on member/ben:token/*.',
  );
});

test('one action that may work is enough for an edit', () => {
  const renames = withPolicy([statement('allow', 'service-token/*', 'updateAccessTokenName')]);
  expect(lacksFor('edit', token, renames)).toBeUndefined();
  expect(lacksFor('edit', token, reader)).toMatch(/^Your key needs updateAccessTokenName, .* or /);
});

test('all that a key cannot do is said in one sentence, and nothing where it may do all', () => {
  expect(cannotText(token, reader)).toBe('Your key can’t edit, clone, reset or delete this token.');
  const noDelete = withPolicy([
    statement('allow', 'service-token/*', '*'),
    statement('deny', 'service-token/*', 'deleteAccessToken'),
  ]);
  expect(cannotText(token, noDelete)).toBe(
    'Your key can’t delete this token. Your key needs deleteAccessToken on service-token/t1.',
  );
  expect(cannotText(token, withAccess({ kind: 'none' }))).toBeUndefined();
});

test('a clone belongs to whoever makes it, also one of another member’s personal token', () => {
  const own = withPolicy([statement('allow', 'member/ben:token/*', 'createAccessToken')]);
  expect(lacksFor('clone', { id: 't2', memberId: 'ana', kind: 'personal' }, own)).toBeUndefined();
});
