// Texts that others wrote, made harmless to the line they stand in.

// Characters that turn the direction of writing or hide: they can make one name look like another, and go on beyond the text's own
// end. Joiners stay, some scripts need them.
const disguises = /(?![\t\n\r])[\p{Cc}\p{Bidi_Control}\u200B\u2060-\u2064\uFEFF]/gu;

/** The text without characters that disguise it or what stands beside it. Line breaks and tabs stay. */
export function undisguised(text: string): string {
  return text.replace(disguises, '');
}

/** JSON whose disguises are spelled out as escapes: the same value, with nothing in it hidden from who reads it. */
export function spelledOut(json: string): string {
  return json.replace(disguises, (code) => String.raw`\u${code.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Longer than this a name is not a name any more; what follows would push everything else off the screen. */
const longestName = 200;

/** A name as it may stand in a sentence, a row or a heading: undisguised, and cut where nobody reads on. */
export function shownName(text: string): string {
  const name = undisguised(text);
  if (name.length <= longestName) return name;
  // Counted in code points, so that no half of a pair is left.
  return `${Array.from(name.slice(0, 2 * longestName))
    .slice(0, longestName)
    .join('')}…`;
}
