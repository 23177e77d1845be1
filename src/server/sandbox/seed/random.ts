// Chance that repeats itself: the same seed gives the same account on every machine.

export type Random = {
  /** A number in [0, 1). */
  readonly next: () => number;
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number;
  readonly pick: <T>(choices: readonly [T, ...T[]]) => T;
  /** True with the given probability. */
  readonly chance: (probability: number) => boolean;
  /** `digits` lower-case hex digits. */
  readonly hex: (digits: number) => string;
};

/** The mulberry32 generator; `seed` is any whole number. */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    pick: (choices) => choices[between(0, choices.length - 1)] ?? choices[0],
    chance: (probability) => next() < probability,
    hex(digits) {
      let text = '';
      while (text.length < digits) {
        text += Math.floor(next() * 4294967296)
          .toString(16)
          .padStart(8, '0');
      }
      return text.slice(0, digits);
    },
  };
}
