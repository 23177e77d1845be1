import { expect, test } from 'vitest';
import { browserNotes } from './browser-notes.ts';
import { day, hour, minute, second } from '#domain/time/duration.ts';

const usual = { serverAhead: 0, isZoneKnown: true, canStore: true };
const textsOf = (facts: Partial<typeof usual>) =>
  browserNotes({ ...usual, ...facts }).map(({ text }) => text);

test.each([0, minute, -minute, 59 * second])(
  'a clock that is off by %i ms is not worth a word',
  (serverAhead) => {
    expect(textsOf({ serverAhead })).toEqual([]);
  },
);

test.each([
  [minute + second, 'This computer’s clock is 1 min behind. Times here follow the server.'],
  [2 * hour - 900, 'This computer’s clock is 2 h behind. Times here follow the server.'],
  [-26 * hour + 300, 'This computer’s clock is 26 h ahead. Times here follow the server.'],
  [365 * day, 'This computer’s clock is 365 d behind. Times here follow the server.'],
])('a clock that the server is %i ms ahead of is named', (serverAhead, text) => {
  expect(textsOf({ serverAhead })).toEqual([text]);
});

test('a zone that is not told and a storage that is closed are named as well', () => {
  expect(textsOf({ isZoneKnown: false, canStore: false })).toEqual([
    'This browser doesn’t report its time zone, so times are in UTC.',
    'This browser doesn’t let this page store anything. Drafts and recorded grace periods are lost when you leave.',
  ]);
});
