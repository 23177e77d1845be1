import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyAccess, tokenWith } from '#testing/token-arbitrary.ts';
import { addDeletion, decodeJournal, dropDeletion, encodeJournal } from './deletion-journal.ts';
import { isSameAccess } from './same-access.ts';

const place = { instance: 'sandbox', account: 'a1' };
const deletion = (id: string, deletedAt: number) => ({ place, token: tokenWith({ id }), deletedAt });

test('a deleted token comes back with the same access', () => {
  fc.assert(
    fc.property(anyAccess, (access) => {
      const token = tokenWith({ access, kind: 'service', expiresAt: 1_900_000_000_000 });
      const [read] = decodeJournal(encodeJournal([{ place, token, deletedAt: 5 }]));
      expect(read !== undefined && isSameAccess(read.token.access, access)).toBe(true);
      expect(read).toMatchObject({
        place,
        deletedAt: 5,
        token: { id: token.id, expiresAt: token.expiresAt },
      });
    }),
  );
});

test('a journal is read whatever it holds', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), fc.array(fc.jsonValue()), (text, junk) => {
      expect(decodeJournal(text)).toEqual([]);
      expect(decodeJournal(JSON.stringify({ version: 1, entries: junk }))).toEqual([]);
    }),
  );
});

test('no key gets in by way of a text', () => {
  const key = 'api-11111111-2222-4333-8444-555555555555';
  const token = tokenWith({ name: `was ${key}`, description: key });
  expect(encodeJournal([{ place, token, deletedAt: 5 }])).not.toContain(key.slice(5));
});

test('the newest stands first, each token once, and the oldest make room', () => {
  const journal = [deletion('a', 3), deletion('b', 2)];
  expect(addDeletion(journal, deletion('b', 4)).map(({ token }) => token.id)).toEqual(['b', 'a']);
  expect(dropDeletion(journal, 'a').map(({ token }) => token.id)).toEqual(['b']);
  const many = Array.from({ length: 60 }, (_, index) => index).reduce<ReturnType<typeof addDeletion>>(
    (before, index) => addDeletion(before, deletion(`t${index}`, index)),
    [],
  );
  expect(many.map(({ token }) => token.id)).toEqual(
    Array.from({ length: 50 }, (_, index) => `t${59 - index}`),
  );
});
