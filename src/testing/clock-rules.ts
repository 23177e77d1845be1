// Who may ask this computer what time it is. Everything else in the browser goes by the server's clock, since what it sends and shows
// is kept there. Paths are relative to `src`, with slashes.
import { isTest } from './import-rules.ts';

const browser = /^(?:domain|api|queries|ui|features|app|boot)\/|^main\.tsx$/;

/** Files that may, and why. */
export const localClocks: ReadonlyMap<string, string> = new Map([
  ['api/server-clock.ts', 'measures how far this clock is from the server’s'],
  ['ui/now.ts', 'stands in until the clock of the screen is set'],
  ['ui/activity.ts', 'measures how long ago somebody was there, here and in other tabs'],
  ['features/connection/idle-clock.ts', 'measures the same length'],
]);

const reading = /\bDate\.now\b|\bnew Date\(\)|(?<!new )\bDate\(\)|\bdayjs\(\)|\bdayjs\.utc\(\)/;
const comment = /^\s*(?:\/\/|\*|\/\*)/;

/** The lines of a file that ask this computer for the time although they may not, counted from 1. */
export function localClockLines(path: string, text: string): readonly number[] {
  if (!browser.test(path) || isTest(path) || localClocks.has(path)) return [];
  return text
    .split('\n')
    .flatMap((line, index) => (reading.test(line) && !comment.test(line) ? [index + 1] : []));
}
