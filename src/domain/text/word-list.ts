/** `or` joins what is denied: "can't turn flags on or off". */
export type Conjunction = 'and' | 'or';

/** Joins words as English does: `a`, `a and b`, `a, b and c`. */
export function joinWords(words: readonly string[], conjunction: Conjunction = 'and'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}

/** `joinWords` with only the first `limit` words. The rest is counted, as in `a, b and 7 more actions`. */
export function joinFirst(
  words: readonly string[],
  limit: number,
  rest: string,
  conjunction: Conjunction = 'and',
): string {
  // One word more takes no more room than a count of it.
  return words.length <= limit + 1
    ? joinWords(words, conjunction)
    : joinWords([...words.slice(0, limit), `${words.length - limit} more ${rest}`], conjunction);
}
