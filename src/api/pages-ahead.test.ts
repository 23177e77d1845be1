import { expect, test } from 'vitest';
import { pagesAhead, seriesAhead } from './pages-ahead.ts';

const place = { next: 200, size: 100, totalCount: 1230, callsLeft: undefined };

test('all pages that are to come may be asked for where no limit is in sight', () => {
  expect(pagesAhead(place)).toBe(11);
  expect(pagesAhead({ ...place, next: 1230 })).toBe(0);
  expect(pagesAhead({ ...place, next: 1300 })).toBe(0);
});

test('none may where it is not known how many there are, or where a limit might not leave room for all', () => {
  expect(pagesAhead({ ...place, totalCount: undefined })).toBe(0);
  expect(pagesAhead({ ...place, size: 0 })).toBe(0);
  expect(pagesAhead({ ...place, callsLeft: 30 })).toBe(0);
  expect(pagesAhead({ ...place, callsLeft: 31 })).toBe(11);
});

test('many make a series of at most a hundred, a few make none', () => {
  expect(seriesAhead(place, 1000)).toEqual({ offset: 200, limit: 1000, step: 100, count: 11 });
  expect(seriesAhead({ ...place, totalCount: 600 }, 1000)).toBeUndefined();
  expect(seriesAhead({ ...place, totalCount: 100_000 }, 1000)?.count).toBe(100);
  expect(seriesAhead({ ...place, callsLeft: 25 }, 1000)).toBeUndefined();
});
