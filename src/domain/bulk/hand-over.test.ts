import { expect, test } from 'vitest';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { byOwner, isHandedOver, unhandled, ownerText } from './hand-over.ts';

const ana = { id: 'm1', email: 'ana@example.com', role: 'writer', firstName: 'Ana', lastName: 'Silva' };

test('a key is handed over once it left this tab or somebody says where it is', () => {
  expect(isHandedOver(unhandled)).toBe(false);
  expect(isHandedOver({ ...unhandled, actions: new Set(['in-file']) })).toBe(true);
  expect(isHandedOver({ ...unhandled, storedIn: ' ' })).toBe(false);
  expect(isHandedOver({ ...unhandled, storedIn: 'vault' })).toBe(true);
});

test('owners come with the most keys first, and one who is not described by ID', () => {
  const tokens = [
    tokenWith({ id: 'a', memberId: 'm2' }),
    tokenWith({ id: 'b', memberId: 'm1', member: ana }),
    tokenWith({ id: 'c', memberId: 'm1', member: ana }),
  ];
  expect(byOwner(tokens).map(({ title, tokens: own }) => [title, own.length])).toEqual([
    ['Ana Silva', 2],
    ['Member m2', 1],
  ]);
});

test('the text for an owner names each token, its key and how long the old one works', () => {
  const token = tokenWith({ id: 't1', name: 'CI', lastFour: 'a1b2' });
  const clone = tokenWith({ id: 't2', name: 'Clone', lastFour: '' });
  expect(
    ownerText('Ana Silva', [
      { token, key: 'KEY-ONE', oldKeyUntil: 'Tue 24 Nov, 17:00 CET' },
      { token: clone, key: 'KEY-TWO', oldKeyUntil: undefined },
    ]),
  ).toBe(
    `For Ana Silva: 2 new access token keys.

CI (t1)
KEY-ONE
The old key …a1b2 works until Tue 24 Nov, 17:00 CET.

Clone (t2)
KEY-TWO

Store this where your programs read it, then delete this message.
`,
  );
});
