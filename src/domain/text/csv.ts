// Tables as comma-separated values (RFC 4180) that a spreadsheet shows as text and never runs.

/** What a spreadsheet may take for the start of a formula, wide forms and what it skips before them included. */
const formula = /^[\s\p{Cf}]*[=+\-@＝＋－＠|%]|^[\t\r\n]/u;

/** Rows of texts as CSV with CRLF, every cell in quotes. A text that would be a formula gets an apostrophe in front. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}

function writeCell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
