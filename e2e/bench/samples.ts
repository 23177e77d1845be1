// Collects what many rounds measured, and makes one figure of each.
import type { Figure } from './figure.ts';
import { median } from './statistics.ts';

export type Side = 'console' | 'floor';
export type Samples = {
  readonly add: (side: Side, name: string, unit: Figure['unit'], value: number) => void;
  /** The medians, in the order in which they were first measured. */
  readonly figures: (of: Pick<Figure, 'tokens' | 'slowdown'>) => readonly Figure[];
};

export function collectSamples(): Samples {
  const kept = new Map<string, { readonly unit: Figure['unit']; console: number[]; floor: number[] }>();
  return {
    add(side, name, unit, value) {
      const entry = kept.get(name) ?? { unit, console: [], floor: [] };
      kept.set(name, entry);
      entry[side].push(value);
    },
    figures: (of) =>
      [...kept]
        .filter(([, entry]) => entry.console.length > 0)
        .map(([name, { unit, console, floor }]) => ({
          part: 'list',
          name,
          unit,
          ...of,
          value: median(console),
          ...(floor.length === 0 ? {} : { beside: median(floor) }),
        })),
  };
}
