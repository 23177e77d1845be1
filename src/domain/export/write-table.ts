// Writes a head and its table as a file.
import type { Steps } from '#domain/computing/steps.ts';
import { writeCsv } from '#domain/text/csv.ts';
import { escapeMarkdown } from '#domain/text/markdown.ts';
import { escapeInvisible } from '#domain/text/strip-invisible.ts';
import { cleanText, type ExportCells, type ExportOptions } from './export-cells.ts';
import type { HeadLine } from './export-head.ts';

export const tableFormats = ['csv', 'json', 'markdown'] as const;

export type TableFormat = (typeof tableFormats)[number];

type Columns = ExportCells['columns'];

type Format = {
  /** The head, up to the first row. */
  readonly begin: (head: readonly HeadLine[], columns: Columns) => string;
  readonly row: (texts: readonly string[], columns: Columns) => string;
  /** Between rows. */
  readonly between: string;
  readonly end: string;
};

/** CSV as in RFC 4180, with lines for the head and an empty one before the names of the columns. */
const csv: Format = {
  begin: (head, columns) =>
    writeCsv([...head.map(({ label, text }) => [label, text]), [''], columns.map(({ label }) => label)]),
  row: (texts) => writeCsv([texts]),
  between: '',
  end: '',
};

const json: Format = {
  begin: (head) => `{\n"head": ${jsonOf(head.map(({ id, text }) => [id, text]))},\n"rows": [\n`,
  row: (texts, columns) => jsonOf(columns.map(({ id }, index) => [id, texts[index] ?? ''])),
  between: ',\n',
  end: '\n]\n}\n',
};

const markdown: Format = {
  begin: (head, columns) => {
    const [content, ...lines] = head;
    return [
      `# ${escapeMarkdown(content?.text ?? '')}`,
      '',
      ...lines.map(({ label, text }) => `- ${label}: ${escapeMarkdown(text)}`),
      '',
      markdownRow(columns.map(({ label }) => label)),
      `|${' --- |'.repeat(columns.length)}`,
      '',
    ].join('\n');
  },
  row: (texts) => `${markdownRow(texts)}\n`,
  between: '',
  end: '',
};

const formats: Readonly<Record<TableFormat, Format>> = { csv, json, markdown };

/** A step takes a few milliseconds. */
const rowsPerStep = 100;

/** Writes the file. Columns that the options leave out are not in it, and neither is any key. */
export function* writeTableInSteps(
  format: TableFormat,
  head: readonly HeadLine[],
  cells: ExportCells,
  options: ExportOptions,
): Steps<string> {
  const { begin, row, between, end } = formats[format];
  const shown = [...cells.columns.keys()].filter((index) => isShown(cells.columns[index], options));
  const columns = shown.flatMap((index) => cells.columns[index] ?? []);
  const rows: string[] = [];
  for (let index = 0; index < cells.count; index += 1) {
    const texts = cells.row(index);
    rows.push(
      row(
        shown.map((place) => cleanText(texts[place] ?? '', options)),
        columns,
      ),
    );
    if (rows.length % rowsPerStep === 0) yield;
  }
  return `${begin(head, columns)}${rows.join(between)}${end}`;
}

function isShown(column: Columns[number] | undefined, options: ExportOptions): boolean {
  return column !== undefined && (column.needs === undefined || options[column.needs]);
}

function markdownRow(texts: readonly string[]): string {
  return `| ${texts.map(escapeMarkdown).join(' | ')} |`;
}

function jsonOf(fields: readonly (readonly [string, string])[]): string {
  return escapeInvisible(JSON.stringify(Object.fromEntries(fields)));
}
