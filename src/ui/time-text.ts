// Instants in words.
import { localZone } from './local-zone.ts';

const clock = { hour: 'numeric', minute: '2-digit' } as const;
const dayAndClock = { day: 'numeric', month: 'short', year: 'numeric', weekday: 'short', ...clock } as const;

const local = formatter({ ...dayAndClock, timeZone: localZone, timeZoneName: 'short' });
const utc = formatter({ ...dayAndClock, timeZone: 'UTC' });
const utcClock = formatter({ ...clock, timeZone: 'UTC' });

/** An instant in epoch ms as local time with its zone: "Tue, 24 Nov 2026, 17:00 CET". */
export function localTimeText(at: number): string {
  return local(at);
}

/** An instant in epoch ms as UTC: "Tue, 24 Nov 2026, 16:00 UTC". */
export function utcTimeText(at: number): string {
  return `${utc(at)} UTC`;
}

/** An instant in epoch ms in both: "Tue, 24 Nov 2026, 17:00 CET (16:00 UTC)"; the day is repeated if it differs. */
export function exactTimeText(at: number): string {
  const date = new Date(at);
  if (localZone === 'UTC' || date.getTimezoneOffset() === 0) return localTimeText(at);
  const isSameDay = date.getDate() === date.getUTCDate();
  return `${localTimeText(at)} (${isSameDay ? `${utcClock(at)} UTC` : utcTimeText(at)})`;
}

/**
 * The page is in English, so times are too. A reader's own variety of English decides their order. For every other language it is British
 * English.
 */
export function englishLocale(readLocale: () => unknown): string {
  try {
    const preferred = readLocale();
    if (typeof preferred !== 'string' || !/^en\b/.test(preferred)) return 'en-GB';
    // Throws for an invalid language tag.
    return Intl.getCanonicalLocales(preferred)[0] ?? 'en-GB';
  } catch {
    return 'en-GB';
  }
}

/** Setting up a format takes milliseconds, so it waits until its first use. */
function formatter(options: Intl.DateTimeFormatOptions): (at: number) => string {
  let format: Intl.DateTimeFormat | undefined;
  return (at) => {
    format ??= new Intl.DateTimeFormat(
      englishLocale(() => new Intl.DateTimeFormat().resolvedOptions().locale),
      options,
    );
    return format.format(at);
  };
}
