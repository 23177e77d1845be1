import { beforeEach, expect, test } from 'vitest';
import type { Account } from '#domain/account/account.ts';
import { storeTexts } from '#testing/stored-texts.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { forgetNewKey, noteNewKey, stillUnstored, unstoredKeys } from './unstored-keys.ts';

const account: Account = { origin: 'https://app.launchdarkly.com', id: 'a1', instance: 'com' };
const token = (id: string, lastFour = 'a1b2') => tokenWith({ id, lastFour, createdAt: 7, modifiedAt: 9 });

let stored = new Map<string, string>();
beforeEach(() => {
  stored = storeTexts();
});

test('a new key is noted until it is stored, with what tells it from others', () => {
  noteNewKey(account, token('t1'), 'create');
  noteNewKey(account, token('t2'), 'reset');
  expect(unstoredKeys.read(account)).toEqual([
    { tokenId: 't2', tokenName: 'CI', lastFour: 'a1b2', by: 'reset', at: 9 },
    { tokenId: 't1', tokenName: 'CI', lastFour: 'a1b2', by: 'create', at: 7 },
  ]);
  forgetNewKey(account, 't1');
  expect(unstoredKeys.read(account).map(({ tokenId }) => tokenId)).toEqual(['t2']);
});

test('a token has one new key: the last', () => {
  noteNewKey(account, token('t1', 'aaaa'), 'create');
  noteNewKey(account, token('t1', 'bbbb'), 'reset');
  expect(unstoredKeys.read(account).map(({ lastFour }) => lastFour)).toEqual(['bbbb']);
});

test('nothing is written to say that a key was stored of which nothing was noted', () => {
  forgetNewKey(account, 't1');
  expect(stored.size).toBe(0);
});

test('a key of a token that is gone or was reset elsewhere is not missing any more', () => {
  const keys = ['t1', 't2', 't3'].map((tokenId) => ({
    tokenId,
    tokenName: 'CI',
    lastFour: 'a1b2',
    by: 'create' as const,
    at: 7,
  }));
  const ids = (complete: boolean) =>
    stillUnstored(keys, [token('t1'), token('t2', 'c3d4')], complete).map(({ tokenId }) => tokenId);
  expect(ids(true)).toEqual(['t1']);
  expect(ids(false)).toEqual(['t1', 't3']);
});
