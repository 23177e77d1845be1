// The words that the console does not use, as docs/words.md lists them.

/** The words between backticks in the first column of the page's last table. Throws when there are none. */
export function unusedWordsOf(page: string): readonly string[] {
  const rows = page
    .slice(page.indexOf('## Not used'))
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  const words = rows.flatMap((row) =>
    [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, word]) => word ?? ''),
  );
  if (words.length === 0) throw new Error('the page lists no unused words');
  return words;
}

/** Gives the words of `unused` that stand in `text` as whole words, whatever their case. */
export function unusedWordsIn(text: string, unused: readonly string[]): readonly string[] {
  return unused.filter((word) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu').test(text));
}
