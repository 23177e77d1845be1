import { expect, test } from 'vitest';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { addDeletion, dropDeletion } from './deletion-journal.ts';

const deletion = (id: string, deletedAt: number) => ({ token: tokenWith({ id }), deletedAt });

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
