// One measured figure, and the whole of a run as it is written to a file.
import type { Part } from './options.ts';

/** `B` are bytes, `requests/s` the only unit in which more is better. */
export type Unit = 'ms' | 'B' | 'count' | '%' | 'score' | 'requests/s' | 'exponent';

export type Figure = {
  readonly part: Part;
  /** What was measured, such as "first row, cold". */
  readonly name: string;
  readonly unit: Unit;
  readonly tokens?: number;
  /** How many times the processor was slowed down. */
  readonly slowdown?: number;
  readonly value: number;
  /** The same of what it is measured beside: the floor, a bare answer, the same SQL. */
  readonly beside?: number;
  /** At most so much is wanted, where what is measured says so itself. */
  readonly most?: number;
};

export type BenchResult = {
  /** ISO 8601, in UTC. */
  readonly date: string;
  readonly node: string;
  readonly chromium: string;
  readonly machine: {
    readonly cores: number;
    readonly model: string;
    /** The load average of one minute, before and after. */
    readonly load: readonly [before: number, after: number];
  };
  readonly loads: number;
  readonly figures: readonly Figure[];
};

/** Tells figures of one run apart, and finds them again in another. */
export function figureId({ part, name, tokens, slowdown }: Figure): string {
  return [part, name, ...(tokens === undefined ? [] : [`${tokens} tokens`]), ...slowed(slowdown)].join(' / ');
}

/** ms; below this what it is measured beside is not a measure. */
const minBeside = 3;

/** How many times what it is measured beside a figure costs; undefined where there is nothing, or next to nothing, beside it. */
export function ratioOf({ unit, value, beside }: Figure): number | undefined {
  if (beside === undefined || unit === 'exponent') return undefined;
  if (unit === 'ms' && beside < minBeside) return undefined;
  const ratio = unit === 'requests/s' ? beside / value : value / beside;
  return Number.isFinite(ratio) ? ratio : undefined;
}

function slowed(slowdown: number | undefined): readonly string[] {
  return slowdown === undefined ? [] : [`${slowdown}x`];
}
