// Texts as a search compares them: without case, accents, composition, ligatures, wide forms, and what cannot be seen.

const isAscii = /^\p{ASCII}*$/u;
/** Marks that belong to no script of their own are accents; the vowel signs of a script stay. */
const passedOver = /[\p{Script=Inherited}\p{Default_Ignorable_Code_Point}]/gu;

/** The text as it is compared. Folding each code point for itself and joining the results gives the same. */
export function foldText(text: string): string {
  if (isAscii.test(text)) return text.toLowerCase();
  // A capital sigma becomes another small letter at the end of a word than inside one.
  return text.normalize('NFKD').replaceAll(passedOver, '').toLowerCase().replaceAll('ς', 'σ');
}

export type TextPart = { readonly text: string; readonly found: boolean };

/** Cuts a text into parts that match one of these folded words and parts between. Joined, they are the text again. */
export function markWords(text: string, words: readonly string[]): readonly TextPart[] {
  if (words.length === 0) return [{ text, found: false }];
  const { folded, origins } = foldWithOrigins(text);
  const parts: TextPart[] = [];
  let done = 0;
  const cut = (to: number, found: boolean) => {
    if (to > done) parts.push({ text: text.slice(done, to), found });
    done = Math.max(done, to);
  };
  for (const match of folded.matchAll(patternOf(words))) {
    cut(origins[match.index] ?? done, false);
    cut(endOf(origins, match.index + match[0].length), true);
  }
  cut(text.length, false);
  return parts;
}

/**
 * The folded text, with the place in the text where the character of each of its units begins. The last place is the end of the
 * text.
 */
function foldWithOrigins(text: string) {
  let folded = '';
  const origins: number[] = [];
  let at = 0;
  for (const character of text) {
    const piece = foldText(character);
    folded += piece;
    for (let unit = 0; unit < piece.length; unit += 1) origins.push(at);
    at += character.length;
  }
  origins.push(at);
  return { folded, origins };
}

/** Where in the text a match ends: behind its last whole character and the accents on it. */
function endOf(origins: readonly number[], end: number): number {
  const last = origins[end - 1] ?? 0;
  let unit = end;
  while (origins[unit] === last) unit += 1;
  return origins[unit] ?? last;
}

function patternOf(words: readonly string[]): RegExp {
  // Longest first, so that of "dep" and "deploy" the longer is marked where both begin.
  const longestFirst = [...words].sort((one, other) => other.length - one.length);
  return new RegExp(longestFirst.map(escapePattern).join('|'), 'gu');
}

function escapePattern(word: string): string {
  return word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
