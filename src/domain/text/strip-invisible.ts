// Texts that others wrote, made safe to show beside other texts.

// Characters that hide, or that turn the direction of writing. They can make one name look like another, or affect what follows.
// Joiners stay, because some scripts need them.
const disguises = /(?![\t\n\r])[\p{Cc}\p{Bidi_Control}\u200B\u2060-\u2064\uFEFF]/gu;

/** The text without characters that disguise it or its neighbours. Line breaks and tabs stay. */
export function stripInvisible(text: string): string {
  return text.replace(disguises, '');
}

/** Letters and signs that are drawn as nothing, such as the Hangul filler, and white space. */
const nothing = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;
const something = /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Whether nothing of the text can be seen. */
export function isBlank(text: string): boolean {
  return !something.test(text);
}

/** A name as it is stored: nothing invisible at its ends, and empty when nothing of it is visible. */
export function trimName(text: string): string {
  if (isBlank(text)) return '';
  let start = 0;
  let end = text.length;
  while (isEdge(text.charAt(start))) start += 1;
  while (isEdge(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** Joiners and variation selectors belong to the character before them, such as the red heart. */
function isEdge(sign: string): boolean {
  return nothing.test(sign) && !/\u200C|\u200D|[\uFE00-\uFE0F]/u.test(sign);
}

/** JSON whose invisible characters are written as escapes: the same value, with nothing hidden from the reader. */
export function escapeInvisible(json: string): string {
  return json.replace(disguises, (code) => String.raw`\u${code.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** In UTF-16 units. A longer name is cut, because it would push everything else off the screen. */
const longestName = 200;

/** A name for a sentence, a row or a heading: without what is invisible, and cut when too long. */
export function displayName(text: string): string {
  const name = stripInvisible(text);
  if (name.length <= longestName) return name;
  // Counted in code points, so that no half of a pair is left.
  return `${Array.from(name.slice(0, 2 * longestName))
    .slice(0, longestName)
    .join('')}…`;
}
