/** `or` joins what is denied: "can't turn flags on or off". */
export type Conjunction = 'and' | 'or';

/** Joins words as English does: `a`, `a and b`, `a, b and c`. */
export function joinWords(words: readonly string[], conjunction: Conjunction = 'and'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}

/** `joinWords`, but only the first `limit` are spelled out; the rest is counted, as in `a, b and 7 more actions`. */
export function joinFirst(
  words: readonly string[],
  limit: number,
  rest: string,
  conjunction: Conjunction = 'and',
): string {
  // One left over takes no more room spelled out than counted.
  return words.length <= limit + 1
    ? joinWords(words, conjunction)
    : joinWords([...words.slice(0, limit), `${words.length - limit} more ${rest}`], conjunction);
}
