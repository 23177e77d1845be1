// How well a name answers the words of a query. All texts are folded (folded-text.ts).

const letterOrDigit = /[\p{L}\p{N}]/u;

/**
 * The place of a match in an order of results; smaller is better. 0: the words are the whole name. 1: it begins with them. 2: each begins a
 * word of it. 3: each is inside it. 4: `more` is needed as well. Undefined: some word is in neither.
 */
export function wordRank(words: readonly string[], name: string, more = ''): number | undefined {
  const typed = words.join(' ');
  if (name === typed) return 0;
  if (name.startsWith(typed)) return 1;
  if (words.every((word) => beginsWord(name, word))) return 2;
  if (words.every((word) => name.includes(word))) return 3;
  return words.every((word) => name.includes(word) || more.includes(word)) ? 4 : undefined;
}

function beginsWord(name: string, word: string): boolean {
  for (let at = name.indexOf(word); at !== -1; at = name.indexOf(word, at + 1)) {
    if (at === 0 || !letterOrDigit.test(name.charAt(at - 1))) return true;
  }
  return false;
}
