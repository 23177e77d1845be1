// Statements have no identity in the text, but they need one on screen. A card must not turn into its neighbour when an earlier one is
// removed.

export type KeyedSources = {
  readonly sources: readonly string[];
  readonly keys: readonly number[];
  /** The key for the next new statement. */
  readonly next: number;
};

/** Keys for the statements of a text that is seen for the first time. */
export function firstKeys(sources: readonly string[]): KeyedSources {
  return { sources, keys: sources.map((_, index) => index), next: sources.length };
}

/**
 * Keys after a change. Equal statements at the beginning and at the end keep their keys. Between them, the old keys are kept in order as
 * far as they last; the other statements get new ones.
 */
export function keepKeys(known: KeyedSources, sources: readonly string[]): KeyedSources {
  const { sources: before, keys } = known;
  const shorter = Math.min(before.length, sources.length);
  let head = 0;
  while (head < shorter && before[head] === sources[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === sources.at(-1 - tail)) tail += 1;
  const kept = keys.slice(head, keys.length - tail).slice(0, sources.length - head - tail);
  const added = sources.length - head - tail - kept.length;
  return {
    sources,
    keys: [
      ...keys.slice(0, head),
      ...kept,
      ...Array.from({ length: added }, (_, index) => known.next + index),
      ...keys.slice(keys.length - tail),
    ],
    next: known.next + added,
  };
}
