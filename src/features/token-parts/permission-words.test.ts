import { expect, test } from 'vitest';
import { statement } from '#testing/statements.ts';
import { keyPermission } from '#domain/token/key-permission.ts';
import type { AskPermission } from '#queries/cache/key-permission.ts';
import type { Policy } from '#domain/policy/language/statement.ts';
import { cannotText, lacksFor, lacksForNew } from './permission-words.ts';

const token = { id: 't1', memberId: 'ana', kind: 'service' } as const;
const reader: AskPermission = (action, asked) =>
  keyPermission({ kind: 'base', role: 'reader' }, () => undefined, action, asked);

function withPolicy(policy: Policy): AskPermission {
  return (action, asked) => keyPermission({ kind: 'inline', policy }, () => undefined, action, asked);
}

test('a control that cannot work names the action and the resource that the key needs', () => {
  expect(lacksFor('reset', token, reader)).toBe('Your key needs resetAccessToken on service-token/t1.');
  expect(lacksFor('clone', token, reader)).toBe('Your key needs createAccessToken on service-token/*.');
  expect(lacksForNew('personal', 'ana', reader)).toBe(
    'Your key can’t create personal tokens: it needs createAccessToken on member/ana:token/*.',
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
  expect(cannotText(token, () => 'unknown')).toBeUndefined();
});
