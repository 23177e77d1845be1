import { afterEach, expect, test, vi } from 'vitest';
import { usableZone } from './local-zone.ts';

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
  expect(exactTimeText(Date.UTC(2026, 10, 24, 16))).toBe('Tue 24 Nov 2026, 16:00 UTC');
  vi.unstubAllEnvs();
});
