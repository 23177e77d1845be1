// Any text as plain words in Markdown: on one line, with nothing that a renderer would act on.

/**
 * Escapes what Markdown and HTML give a meaning to, and nothing else, so that the source reads well too. What only means something at the
 * start of a line is escaped there. Line breaks and control characters become spaces.
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
      .trim()
      .replaceAll(/[\\`*_[\]|<>~#@]/g, String.raw`\$&`)
      // An entity, and a colon that begins or ends a link or an emoji: not one in a time or before a space.
      .replaceAll(/&(?=[#\w])|(?<!\d):(?=\S)|:(?=[^\d\s])/g, String.raw`\$&`)
      .replaceAll(/\bwww\./gi, (www) => `${www.slice(0, -1)}\\.`)
      // A list, a rule, an underline of a heading; a number before a point or a bracket.
      .replace(/^[-+=]/, String.raw`\$&`)
      .replace(/^(\d+)([.)])/, String.raw`$1\$2`)
  );
}

/** Any text as code in Markdown: unchanged, except that line breaks become spaces. */
export function markdownCode(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const gap = longest === 0 ? '' : ' ';
  return `${fence}${gap}${line}${gap}${fence}`;
}
