import { expect, test } from 'vitest';
import { gracePeriodOfReset } from '#domain/grace/ledger.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { newKeyNote } from './grace-words.ts';

const lost = gracePeriodOfReset(tokenWith({ lastFour: '9d3d' }), {
  newKey: 'unknown',
  newLastFour: '',
  resetAt: 1,
  endsAt: 2,
});

test.each([
  ['9d3d', /might not have happened/],
  ['', /might not have happened/],
  ['066c', /no one has the new key …066c/],
])('of a reset whose answer was lost the page says what the key …%s of the token shows', (lastFour, text) => {
  expect(newKeyNote(lost, lastFour)).toMatch(text);
});
