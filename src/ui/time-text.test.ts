import * as fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { inWords, relativeTimeText } from './relative-time-text.ts';
import { utcTimeText } from './time-text.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const now = Date.UTC(2026, 10, 24, 16, 0);

describe('a time in words', () => {
  test.each([
    [-10_000, 'just now'],
    [10_000, 'just now'],
    [20_000, 'in under a minute'],
    [-59 * minute, '59 minutes ago'],
    [-89 * minute, '1 hour ago'],
    [-23.9 * hour, '23 hours ago'],
    [23.9 * hour, 'in 23 hours'],
    [-1.5 * day, 'yesterday'],
    [-13.9 * day, '13 days ago'],
    [-45 * day, '6 weeks ago'],
    [-100 * day, '3 months ago'],
    [90 * day, 'in 3 months'],
    [-364 * day, '12 months ago'],
    [-800 * day, '2 years ago'],
  ])('%d ms away is "%s"', (distance, words) => {
    expect(relativeTimeText(now + distance, now)).toBe(words);
  });

  test('is within a unit and never more up to two weeks, and within half a unit beyond', () => {
    const sizes = { minute, hour, day, week: 7 * day, month: 30.44 * day, year: 365.25 * day };
    const names = Object.entries(sizes);
    fc.assert(
      fc.property(fc.integer({ min: minute, max: 90 * 365 * day }), (size) => {
        const text = relativeTimeText(now + size, now);
        const [name, length] = names.find(([unit]) => new RegExp(`${unit}s?$`).test(text)) ?? ['day', day];
        const count = Number(/\d+/.exec(text)?.[0] ?? 1);
        const off = count * length - size;
        const isCounted = ['minute', 'hour', 'day'].includes(name);
        expect(off).toBeLessThanOrEqual(isCounted ? 0 : length / 2);
        expect(-off).toBeLessThanOrEqual(isCounted ? length : length / 2);
      }),
    );
  });

  test.each(['en-GB', 'en-US'])('has the words of %s', (locale) => {
    const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
    for (const unit of ['minute', 'hour', 'day', 'week', 'month', 'year'] as const) {
      for (const count of [-90, -11, -2, -1, 1, 2, 59])
        expect(inWords(count, unit)).toBe(format.format(count, unit));
    }
  });

  test('in UTC names its zone', () => {
    expect(utcTimeText(now)).toBe('Tue 24 Nov 2026, 16:00 UTC');
  });
});

describe('an instant to the minute', () => {
  afterEach(() => vi.unstubAllEnvs());

  test('says the day twice only where it is another one in UTC', async () => {
    expect(await exactIn('Asia/Kolkata', Date.UTC(2026, 10, 24, 16))).toMatch(
      /^Tue 24 Nov 2026, 21:30 GMT\+5:30 \(16:00 UTC\)$/,
    );
    expect(await exactIn('Asia/Kolkata', Date.UTC(2026, 10, 24, 20))).toMatch(/25.* \(.*24.* UTC\)$/);
  });

  test('is said once where the clocks show UTC', async () => {
    expect(await exactIn('UTC', now)).not.toContain('(');
  });
});

async function exactIn(zone: string, at: number): Promise<string> {
  vi.stubEnv('TZ', zone);
  vi.resetModules();
  return (await import('./time-text.ts')).exactTimeText(at);
}
