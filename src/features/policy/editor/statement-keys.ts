// Statements have no identity in the text, but on screen they do: a card must not turn into its neighbour when one
// before it goes.

export type KeyedSources = {
  readonly sources: readonly string[];
  readonly keys: readonly number[];
  /** The key that the next new statement gets. */
  readonly next: number;
};

/** Keys for the statements of a text that is seen for the first time. */
export function firstKeys(sources: readonly string[]): KeyedSources {
  return { sources, keys: sources.map((_, index) => index), next: sources.length };
}

/**
 * Keys after a change. What stands equal at the beginning and at the end stays what it is; of the stretch between, as
 * many as there were before keep their keys in order, and the others are new.
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
