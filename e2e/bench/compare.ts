// What became worse since the committed run. Only what holds on any machine is compared: ratios, and counts.
import { figureId, ratioOf, type Figure } from './figure.ts';

/** By how much a figure may grow before it is named. */
const tolerance = 1.25;

const counted: ReadonlySet<Figure['unit']> = new Set(['B', 'count']);

/** One line per figure of `now` that is more than a quarter worse than in `before`. */
export function regressions(before: readonly Figure[], now: readonly Figure[]): readonly string[] {
  const earlier = new Map(before.map((figure) => [figureId(figure), figure]));
  return now.flatMap((figure) => {
    const last = earlier.get(figureId(figure));
    const was = last === undefined ? undefined : comparable(last);
    const is = comparable(figure);
    if (was === undefined || is === undefined || is <= was * tolerance) return [];
    return [`${figureId(figure)}: ${shorten(was)} before, ${shorten(is)} now`];
  });
}

function comparable(figure: Figure): number | undefined {
  if (figure.unit === 'ms' || figure.unit === 'requests/s') return ratioOf(figure);
  return counted.has(figure.unit) ? figure.value : undefined;
}

function shorten(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2);
}
