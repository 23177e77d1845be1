// Words about the end of an API version, made from its dates and the present.
import { daysLeft } from './api-version.ts';

/** "works until 31 December 2026, 33 days left", to follow a subject. `lastDay` is midnight UTC; both are epoch ms. */
export function endOfVersion(lastDay: number, now: number): string {
  const left = daysLeft(lastDay, now);
  if (left < 0) return `stopped working after ${dayText(lastDay)}`;
  return `works until ${dayText(lastDay)}, ${left === 0 ? 'today' : countdownWords(lastDay, now)}`;
}

/** The same in two or three words: "33 days left", "Last day", "Stopped". */
export function countdownWords(lastDay: number, now: number): string {
  const left = daysLeft(lastDay, now);
  if (left < 1) return left < 0 ? 'Stopped' : 'Last day';
  return left === 1 ? '1 day left' : `${left} days left`;
}

/** "31 December 2026": the day that contains an instant in UTC. */
export function dayText(at: number): string {
  dayFormat ??= new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return dayFormat.format(at);
}

// Creating a format takes milliseconds, so it waits for its first use.
let dayFormat: Intl.DateTimeFormat | undefined;
