/**
 * Whether `text` fits `pattern` (contract section 12). `*` stands for any run of characters, also an empty one; every other
 * character stands for itself. Each piece between stars is taken at its first possible place. That never needs to be undone, so a
 * hostile pattern cannot make this slow.
 */
export function matchesPattern(pattern: string, text: string): boolean {
  const firstStar = pattern.indexOf('*');
  if (firstStar === -1) {
    return pattern === text;
  }
  const lastStar = pattern.lastIndexOf('*');
  const tailLength = pattern.length - lastStar - 1;
  if (text.length < firstStar + tailLength || !text.startsWith(pattern.slice(0, firstStar))) {
    return false;
  }
  if (!text.endsWith(pattern.slice(lastStar + 1))) {
    return false;
  }
  // Most patterns have one star. Then beginning and end are enough to decide.
  return (
    firstStar === lastStar ||
    holdsInOrder(pattern.slice(firstStar, lastStar), text.slice(firstStar, text.length - tailLength))
  );
}

/** Whether a text is a pattern rather than one exact name. */
export function isGlob(pattern: string): boolean {
  return pattern.includes('*');
}

function holdsInOrder(pieces: string, text: string): boolean {
  let from = 0;
  for (const piece of pieces.split('*')) {
    const found = text.indexOf(piece, from);
    if (found === -1) {
      return false;
    }
    from = found + piece.length;
  }
  return true;
}
