import { array, assert, constantFrom, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { statement } from '#testing/statements.ts';
import { keyPermission, newTokenId } from '#domain/token/key-permission.ts';
import type { KeyPermissions } from '#queries/cache/key-permission.ts';
import type { TokenAccess } from '#domain/token/token.ts';
import type { Policy } from '#domain/policy/language/statement.ts';
import {
  cannotText,
  controlFor,
  doubtFor,
  doubtForNew,
  doubtText,
  lacksFor,
  lacksForNew,
} from './permission-words.ts';

const token = { id: 't1', memberId: 'ana', kind: 'service' } as const;
/** The permissions of a key of Ben's. */
function withAccess(access: TokenAccess): KeyPermissions {
  return {
    isSettled: true,
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

test('what can’t be known is marked, names the action, and stays usable', () => {
  const hidden = withAccess({ kind: 'custom', roleIds: ['unreadable'] });
  expect(controlFor('reset', token, hidden)).toEqual({
    unavailable: undefined,
    doubt: 'May be refused: it’s unknown whether your key has resetAccessToken on service-token/t1.',
  });
  expect(doubtForNew('service', hidden)).toContain('createAccessToken on service-token/*');
  expect(doubtText(token, hidden)).toBe(
    'May be refused: it’s unknown whether your key can edit, clone, reset or delete this token.',
  );
  expect(doubtText(token, reader)).toBeUndefined();
});

test('while the key’s roles are being read, nothing is marked', () => {
  const reading = { ...withAccess({ kind: 'custom', roleIds: ['r'] }), isSettled: false };
  expect(controlFor('reset', token, reading)).toEqual({ unavailable: undefined, doubt: undefined });
});

test('a control is barred exactly if all its actions are refused, and marked exactly if none is known to be allowed', () => {
  const policies = array(
    record({
      effect: constantFrom('allow' as const, 'deny' as const),
      resources: constantFrom('service-token/*', 'service-token/${roleAttribute/own}', 'service-token/t*'),
      action: constantFrom('*', 'updateAccessTokenName', 'updateAccessToken*', 'resetAccessToken'),
    }),
    { maxLength: 3 },
  );
  const seen = { barred: 0, marked: 0, plain: 0 };
  assert(
    property(policies, constantFrom('edit' as const, 'reset' as const), (statements, task) => {
      const held = withPolicy(
        statements.map(({ effect, resources, action }) => statement(effect, resources, action)),
      );
      const answers = (
        task === 'reset'
          ? (['resetAccessToken'] as const)
          : ([
              'updateAccessTokenName',
              'updateAccessTokenDescription',
              'updateAccessTokenExpiry',
              'updateAccessTokenPolicy',
            ] as const)
      ).map((action) => held.ask(action, token));
      const isBarred = lacksFor(task, token, held) !== undefined;
      const isMarked = doubtFor(task, token, held) !== undefined;
      expect(isBarred).toBe(answers.every((answer) => answer === 'no'));
      expect(isMarked).toBe(!isBarred && !answers.includes('yes'));
      seen[isBarred ? 'barred' : isMarked ? 'marked' : 'plain'] += 1;
    }),
    { numRuns: 1000 },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(50);
});
