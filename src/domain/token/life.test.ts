import { expect, test } from 'vitest';
import { mayLag, pastBy, tokenLife, wasModified } from './life.ts';

const token = { createdAt: 1000, modifiedAt: 50_000, lastUsedAt: 70_000, expiresAt: 200_000 };
const moments = (part: Partial<Parameters<typeof tokenLife>[0]>, now = 100_000) =>
  tokenLife({ ...token, ...part }, now).map(({ moment }) => moment);

test('a life runs from the creation over now to the expiry', () => {
  expect(tokenLife(token, 100_000)).toEqual([
    { moment: 'created', at: 1000 },
    { moment: 'modified', at: 50_000 },
    { moment: 'used', at: 70_000 },
    { moment: 'now', at: 100_000 },
    { moment: 'expiry', at: 200_000 },
  ]);
});

test('what is not recorded has no place in it', () => {
  expect(moments({ lastUsedAt: undefined, expiresAt: undefined })).toEqual(['created', 'modified', 'now']);
});

test('a use before the last change and an expiry in the past stand where they belong', () => {
  expect(moments({ lastUsedAt: 20_000, expiresAt: 60_000 })).toEqual([
    'created',
    'used',
    'modified',
    'expiry',
    'now',
  ]);
});

test('what has happened before the clock has reached it is just now: nothing of it stands after now', () => {
  expect(pastBy(70_000, 60_000)).toBe(60_000);
  expect(pastBy(70_000, 80_000)).toBe(70_000);
  expect(moments({}, 40_000)).toEqual(['created', 'modified', 'used', 'now', 'expiry']);
  expect(moments({ modifiedAt: 2500 }, 500)).toEqual(['created', 'modified', 'used', 'now', 'expiry']);
  expect(moments({}, 60_000)).toEqual(['created', 'modified', 'used', 'now', 'expiry']);
});

test('a token stamped as modified while it was made was never modified', () => {
  expect(wasModified({ createdAt: 1000, modifiedAt: 1900 })).toBe(false);
  expect(wasModified({ createdAt: 1000, modifiedAt: 2001 })).toBe(true);
  expect(moments({ modifiedAt: 1900 })).not.toContain('modified');
});

test('a 404 within seconds of a change is lag, one much later is a deletion', () => {
  expect(mayLag(token, 55_000)).toBe(true);
  expect(mayLag(token, 50_000 + 30_000)).toBe(false);
  expect(mayLag(undefined, 0)).toBe(false);
});

test('a clock that runs a little behind the server does not turn lag into a deletion', () => {
  expect(mayLag(token, 45_000)).toBe(true);
});

test('an old key that still works ends somewhere after now', () => {
  expect(tokenLife(token, 100_000, 150_000).map(({ moment }) => moment)).toEqual([
    'created',
    'modified',
    'used',
    'now',
    'grace',
    'expiry',
  ]);
});
