// A scale in bands of equal width: logarithmic inside each, so that days and years fit side by side and each band can be pressed. Values
// keep clear of the limits between bands, so that a mark is seen in the band that it is counted in.

export type BandScale = {
  /** How many bands from the start a value is: 1.5 is the middle of the second band. Values outside stay at the ends. */
  readonly place: (value: number) => number;
  /** The value at a place. */
  readonly value: (place: number) => number;
};

/** The part of a band that stays free at both of its ends. */
const inset = 0.12;

/** Makes a scale. `limits` are the starts of the bands, rising from 0; the last band ends at `end`, which is greater. */
export function bandScale(limits: readonly number[], end: number): BandScale {
  const edges = [...limits, end];
  const bands = limits.length;
  const edge = (index: number) => Math.log1p(edges[index] ?? end);
  return {
    place(value) {
      if (value >= end) return bands - inset;
      const index = limits.findLastIndex((limit) => value >= limit);
      if (index < 0) return inset;
      const within = (Math.log1p(value) - edge(index)) / (edge(index + 1) - edge(index));
      return index + inset + (1 - 2 * inset) * within;
    },
    value(place) {
      const within = Math.min(Math.max(place, 0), bands);
      const index = Math.min(Math.floor(within), bands - 1);
      const part = Math.min(Math.max((within - index - inset) / (1 - 2 * inset), 0), 1);
      return Math.expm1(edge(index) + part * (edge(index + 1) - edge(index)));
    },
  };
}
