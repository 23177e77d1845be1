import { exportHead, type HeadFacts } from '#domain/export/export-head.ts';
import type { ExportOptions } from '#domain/export/export-cells.ts';
import { terraformFile } from '#domain/export/terraform-file.ts';
import { writeTableInSteps, type TableFormat } from '#domain/export/write-table.ts';
import { runInSlices } from '#queries/requests/run-in-slices.ts';
import { countTokens } from '../table/list-status-text.ts';
import type { ExportSource } from './export-source.ts';

export type FileFormat = TableFormat | 'terraform';

export const fileFormats: Readonly<
  Record<FileFormat, { readonly label: string; readonly ending: string; readonly mediaType: string }>
> = {
  csv: { label: 'CSV', ending: 'csv', mediaType: 'text/csv' },
  json: { label: 'JSON', ending: 'json', mediaType: 'application/json' },
  markdown: { label: 'Markdown', ending: 'md', mediaType: 'text/markdown' },
  terraform: { label: 'Terraform', ending: 'tf', mediaType: 'text/plain' },
};

export type WrittenFile = {
  readonly text: string;
  /** What is in it: "12 rows", "2 import blocks. 1 token can’t be imported; the reasons are at the end." */
  readonly outcome: string;
};

type FileParts = {
  readonly source: ExportSource;
  readonly facts: HeadFacts;
  readonly options: ExportOptions;
  /** The keys of custom roles by ID. */
  readonly roleKeys: ReadonlyMap<string, string>;
};

/** Writes a file between frames. Rejects once the signal is aborted. */
export async function writeFile(
  format: FileFormat,
  { source, facts, options, roleKeys }: FileParts,
  signal: AbortSignal,
): Promise<WrittenFile> {
  const head = exportHead(facts, options);
  if (format === 'terraform') {
    const tokens = source.tokens ?? [];
    const { text, leftOut } = terraformFile(head, tokens, roleKeys);
    return { text, outcome: blocksText(tokens.length - leftOut.length, leftOut.length) };
  }
  const text = await runInSlices(writeTableInSteps(format, head, source.cells, options), signal);
  return { text, outcome: rowsText(source.cells.count) };
}

export function rowsText(count: number): string {
  return count === 1 ? '1 row' : `${count.toLocaleString('en')} rows`;
}

function blocksText(taken: number, left: number): string {
  const blocks = taken === 1 ? '1 import block' : `${taken.toLocaleString('en')} import blocks`;
  return left === 0
    ? blocks
    : `${blocks}. ${countTokens(left)} can’t be imported; the reasons are at the end.`;
}
