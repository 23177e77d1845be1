/**
 * The word that was probably meant: equal but for case, or at most two letters away. In words of ten letters or more it is three.
 * Undefined when none is that close.
 */
export function closestWord(text: string, words: Iterable<string>): string | undefined {
  const wanted = text.toLowerCase();
  const limit = wanted.length >= 10 ? 3 : Math.min(2, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const word of words) {
    if (word === text || Math.abs(word.length - text.length) > limit) continue;
    const distance = editDistance(wanted, word.toLowerCase(), limit);
    if (distance < bestDistance) {
      best = word;
      bestDistance = distance;
    }
  }
  return best;
}

/**
 * How many letters must be added, removed or changed to turn one word into the other. Beyond `limit` the answer is just above it.
 */
function editDistance(a: string, b: string, limit: number): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    if (Math.min(...current) > limit) return limit + 1;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
