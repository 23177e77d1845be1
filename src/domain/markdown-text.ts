// Any text as plain words in Markdown: on one line, with nothing in it that a renderer would act on.

/** Escapes what Markdown and HTML give a meaning to; line breaks and control characters become spaces. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .replaceAll(/[\\`*_{}[\]()#+\-.!|<>~&@:]/g, String.raw`\$&`);
}
