import { afterEach, expect, test, vi } from 'vitest';
import { usableZone } from './local-zone.ts';
import { englishLocale } from './time-text.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.resetModules();
});

test.each(['Europe/Berlin', 'UTC', 'Asia/Kolkata'])('%s is a zone', (zone) => {
  expect(usableZone(() => zone)).toBe(zone);
});

test.each([undefined, null, '', 'Etc/Unknown', 'Mars/Olympus', 7])('%s is none', (zone) => {
  expect(usableZone(() => zone)).toBeUndefined();
});

test('a browser that throws names none', () => {
  expect(
    usableZone(() => {
      throw new RangeError('Incorrect locale information provided');
    }),
  ).toBeUndefined();
});

test.each([
  ['en-US', 'en-US'],
  ['en-US-u-va-posix', 'en-US-u-va-posix'],
  ['de-DE', 'en-GB'],
  ['en_US', 'en-GB'],
  ['english', 'en-GB'],
  ['', 'en-GB'],
  [undefined, 'en-GB'],
])('a browser that speaks "%s" reads times in %s', (preferred, locale) => {
  expect(englishLocale(() => preferred)).toBe(locale);
});

test('a browser whose zone is unknown shows times in UTC, once', async () => {
  vi.resetModules();
  vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue({
    ...new Intl.DateTimeFormat('en-GB').resolvedOptions(),
    timeZone: 'Etc/Unknown',
  });
  vi.stubEnv('TZ', 'Asia/Kolkata');
  const { isZoneKnown, localZone } = await import('./local-zone.ts');
  const { exactTimeText } = await import('./time-text.ts');
  expect([localZone, isZoneKnown]).toEqual(['UTC', false]);
  expect(exactTimeText(Date.UTC(2026, 10, 24, 16))).toMatch(/(?:16:00|4:00\sPM) UTC$/);
  vi.unstubAllEnvs();
});
