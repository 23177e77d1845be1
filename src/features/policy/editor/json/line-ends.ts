// CodeMirror counts every line end as one character and writes all of them alike. The text of a policy keeps its original line ends.
// Offsets are therefore converted between the two, and edits are applied to the original text.
import type { TextEdit } from '#domain/policy/text/edit.ts';

/** The text as CodeMirror stores it. */
export function toDocument(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
}

/** The offset in CodeMirror's document of an offset in the text. */
export function toDocumentOffset(text: string, offset: number): number {
  if (!text.includes('\r\n')) return offset;
  return offset - (text.slice(0, offset).match(/\r\n/g)?.length ?? 0);
}

/** The offset in the text of an offset in CodeMirror's document. */
export function toTextOffset(text: string, offset: number): number {
  if (!text.includes('\r\n')) return offset;
  let at = 0;
  for (let left = offset; left > 0; left -= 1) at += text.startsWith('\r\n', at) ? 2 : 1;
  return at;
}

/** An edit of CodeMirror's document as an edit of the text; new line ends match the existing ones. */
export function toTextEdit(text: string, edit: TextEdit): TextEdit {
  return {
    from: toTextOffset(text, edit.from),
    to: toTextOffset(text, edit.to),
    insert: text.includes('\r\n') ? edit.insert.replaceAll('\n', '\r\n') : edit.insert,
  };
}
