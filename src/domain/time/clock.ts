// The time of day as people write it: on 24 hours, or twice on 12.

export type Clock = '12h' | '24h';

/** "17:05" or "5:05 PM"; hours from 0 to 23. */
export function timeOfDayText(hour: number, minute: number, clock: Clock): string {
  const minutes = String(minute).padStart(2, '0');
  if (clock === '24h') return `${String(hour).padStart(2, '0')}:${minutes}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}:${minutes} ${hour < 12 ? 'AM' : 'PM'}`;
}

/** The same for running text, in which no line ends between "5:05" and "PM". */
export function wholeTimeText(hour: number, minute: number, clock: Clock): string {
  return timeOfDayText(hour, minute, clock).replace(' ', '\u00A0');
}

/** The parts of a time of day for a regular expression: `hour`, `minute` and `half` ("am" or "pm"). Seconds are dropped. */
export const timePattern = String.raw`(?<hour>\d{1,2})(?:[:.](?<minute>\d{2})(?::\d{2}(?:[.,]\d+)?)?)? ?(?<half>[ap]\.?m\.?)?`;

/** Hour and minute from the parts of `timePattern`. Undefined for a bare number, which could be anything, and for "25:00" or "13 PM". */
export function readTimeOfDay(
  parts: Readonly<Record<string, string | undefined>>,
): { readonly hour: number; readonly minute: number } | undefined {
  const { half } = parts;
  if (parts['minute'] === undefined && half === undefined) return undefined;
  const hour = hourOfDay(Number(parts['hour']), half);
  const minute = Number(parts['minute'] ?? 0);
  return hour === undefined || minute > 59 ? undefined : { hour, minute };
}

/** From 0 to 23, counted from midnight or, with "am" and "pm", from 12 twice a day. */
function hourOfDay(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour > 23 ? undefined : hour;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
}
