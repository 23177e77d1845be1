import { describe, expect, test } from 'vitest';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { hour, minute, second } from '#domain/time/duration.ts';
import { findLostCreate, type LostCreate } from './lost-create.ts';
import type { AccessToken } from '#domain/token/token.ts';

const sent = Date.UTC(2026, 10, 23, 14, 3);
const lost: LostCreate = {
  wanted: { name: 'CI', kind: 'personal', access: { kind: 'custom', roleIds: ['r1', 'r2'] } },
  idsBefore: new Set(['old']),
  wasComplete: true,
  memberId: 'me',
  sentAt: sent,
};
const made = tokenWith({
  id: 'new',
  name: 'CI',
  memberId: 'me',
  access: { kind: 'custom', roleIds: ['r2', 'r1'] },
  createdAt: sent + second,
});

function find(
  tokens: AccessToken[],
  changed: Partial<LostCreate> = {},
  readAt = sent + 5 * minute,
  complete = true,
) {
  return findLostCreate({ ...lost, ...changed }, { tokens, complete, readAt });
}

test('one new token with that name, access and maker is the one', () => {
  expect(find([tokenWith({ id: 'old', name: 'CI' }), made])).toEqual({ kind: 'exact', token: made });
});

describe('a token is another one', () => {
  test.each<[string, Partial<AccessToken>]>([
    ['that was there before', { id: 'old' }],
    ['with another name', { name: 'CI 2' }],
    ['of another kind', { kind: 'service' }],
    ['with other roles', { access: { kind: 'custom', roleIds: ['r1'] } }],
    ['made by somebody else', { memberId: 'you' }],
  ])('%s', (_, parts) => {
    expect(find([{ ...made, ...parts }])).toEqual({ kind: 'none', certain: true });
  });
});

describe('clocks', () => {
  test('do not matter where the list before was complete', () => {
    expect(find([{ ...made, createdAt: sent - hour }])).toMatchObject({ kind: 'exact' });
  });

  test.each([
    ['9 minutes behind', -9 * minute, 'exact'],
    ['an hour behind', -hour, 'none'],
    ['9 minutes ahead', 5 * minute + 9 * minute, 'exact'],
    ['an hour ahead', hour, 'none'],
  ])('%s, with a list before that was cut short', (_, offset, kind) => {
    expect(find([{ ...made, createdAt: sent + offset }], { wasComplete: false }).kind).toBe(kind);
  });
});

test('of several that fit none is picked, and the nearest in time is first', () => {
  const twin = { ...made, id: 'twin', createdAt: sent + minute };
  expect(find([twin, made])).toEqual({ kind: 'ambiguous', tokens: [made, twin] });
});

test('a session without a member takes any maker', () => {
  expect(find([{ ...made, memberId: 'anyone' }], { memberId: undefined }).kind).toBe('exact');
});

describe('nothing found is certain only', () => {
  test('once the server had time', () => {
    expect(find([], {}, sent + 30 * second)).toEqual({ kind: 'none', certain: false });
    expect(find([], {}, sent + 3 * minute)).toEqual({ kind: 'none', certain: true });
  });

  test('when the whole list was read', () => {
    expect(find([], {}, sent + 3 * minute, false)).toEqual({ kind: 'none', certain: false });
  });
});
