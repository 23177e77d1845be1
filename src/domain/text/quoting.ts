// Writes any text as a value of another language, so that it arrives unchanged and can do nothing else.

/** Words that no POSIX shell splits or expands. A leading `=` means something to zsh, a leading `-` to programs. */
const plainWord = /^[\w./:@%+,][\w./:@%+,=-]*$/;

/**
 * One word for a POSIX shell (sh, dash, bash, zsh). NUL cannot be part of a word and is left out. Half a surrogate pair becomes
 * the replacement character, as it would in UTF-8.
 */
export function quoteShell(text: string): string {
  const word = wellFormed(text).replaceAll('\0', '');
  return plainWord.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/** A YAML 1.1 and 1.2 scalar in double quotes. Nothing in it becomes a number, a date, a tag or a comment. */
export function quoteYaml(text: string): string {
  // JSON's escapes are valid YAML. The characters that only YAML forbids or takes as line breaks are escaped too.
  return escapeCodes(JSON.stringify(wellFormed(text)), /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g);
}

/** A Terraform (HCL 2) string: `${` and `%{` stay text instead of beginning a template. */
export function quoteHcl(text: string): string {
  const escaped = wellFormed(text)
    .replaceAll('\\', '\\\\')
    .replaceAll('"', String.raw`\"`)
    .replaceAll('\n', String.raw`\n`)
    .replaceAll('\r', String.raw`\r`)
    .replaceAll('\t', String.raw`\t`)
    .replaceAll(/[$%](?=\{)/g, '$&$&');
  // What hides or turns the direction of writing is escaped too: the value stays, and the reader sees it.
  return `"${escapeCodes(escaped, /[\p{Cc}\p{Bidi_Control}\u200b\u2028\u2029\u2060-\u2064\ufeff]/gu)}"`;
}

function escapeCodes(text: string, codes: RegExp): string {
  return text.replaceAll(codes, (code) => String.raw`\u${code.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
}
