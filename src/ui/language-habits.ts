// How clocks and dates are written where a language (BCP 47) is used. A language that is none counts as British English.
import type { Clock } from '#domain/time/clock.ts';
import type { DateOrder } from '#domain/time/day-text.ts';

/** Whether clocks count 24 hours or twice 12. */
export function clockOf(language: string): Clock {
  const { hourCycle } = formatOf(language, { hour: 'numeric' }).resolvedOptions();
  return hourCycle === 'h11' || hourCycle === 'h12' ? '12h' : '24h';
}

/** Which part of a date in numbers comes first. */
export function dateOrderOf(language: string): DateOrder {
  const parts = formatOf(language, { year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(0);
  const first = parts.find(({ type }) => type === 'year' || type === 'month' || type === 'day')?.type;
  if (first === 'year') return 'year-first';
  return first === 'month' ? 'month-first' : 'day-first';
}

function formatOf(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(language, options);
  } catch {
    return new Intl.DateTimeFormat('en-GB', options);
  }
}
