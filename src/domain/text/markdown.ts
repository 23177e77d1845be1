// Any text as plain words in Markdown: on one line, with nothing that a renderer would act on.

/** Escapes what Markdown and HTML give a meaning to; line breaks and control characters become spaces. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .replaceAll(/[\\`*_{}[\]()#+\-.!|<>~&@:]/g, String.raw`\$&`);
}

/** Any text as code in Markdown: unchanged, except that line breaks become spaces. */
export function markdownCode(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const gap = longest === 0 ? '' : ' ';
  return `${fence}${gap}${line}${gap}${fence}`;
}
