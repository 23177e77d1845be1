// A scale in bands of equal width: logarithmic inside each, so that days and years fit side by side and each band can be pressed.

export type BandScale = {
  /** How many bands from the start a value is: 1.5 is the middle of the second band. Values outside stay at the ends. */
  readonly place: (value: number) => number;
  /** The value at a place. */
  readonly value: (place: number) => number;
};

/** Makes a scale. `limits` are the starts of the bands, rising from 0; the last band ends at `end`, which is greater. */
export function bandScale(limits: readonly number[], end: number): BandScale {
  const edges = [...limits, end];
  const bands = limits.length;
  const edge = (index: number) => Math.log1p(edges[index] ?? end);
  return {
    place(value) {
      if (value >= end) return bands;
      const index = limits.findLastIndex((limit) => value >= limit);
      if (index < 0) return 0;
      return index + (Math.log1p(value) - edge(index)) / (edge(index + 1) - edge(index));
    },
    value(place) {
      const within = Math.min(Math.max(place, 0), bands);
      const index = Math.min(Math.floor(within), bands - 1);
      return Math.expm1(edge(index) + (within - index) * (edge(index + 1) - edge(index)));
    },
  };
}
