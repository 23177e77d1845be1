// A table to export: columns and rows, before anything is known of the format.
import { safeText } from '#domain/key/safe-text.ts';
import { redactAddresses } from '#domain/text/addresses.ts';

/** What a file holds only if the person asked for it. */
export type ExportOptions = { readonly lastFour: boolean; readonly addresses: boolean };

type ColumnHead = {
  /** Once per table; the name of the field in JSON. */
  readonly id: string;
  readonly label: string;
  /** The option without which the column is left out. */
  readonly needs?: keyof ExportOptions;
};

export type ExportColumn<Row> = ColumnHead & { readonly text: (row: Row) => string };

/** The texts of a table, written when they are asked for. */
export type ExportCells = {
  readonly columns: readonly ColumnHead[];
  readonly count: number;
  /** The texts of one row in the order of `columns`, as they are. */
  readonly row: (index: number) => readonly string[];
};

/** Puts rows under columns, in their order. */
export function cellsOf<Row>(columns: readonly ExportColumn<Row>[], rows: readonly Row[]): ExportCells {
  return {
    columns,
    count: rows.length,
    row: (index) => rows.slice(index, index + 1).flatMap((row) => columns.map(({ text }) => text(row))),
  };
}

/** A text for a file: nothing invisible, no key, and no e-mail address unless asked for. */
export function cleanText(text: string, { addresses }: ExportOptions): string {
  const safe = safeText(text);
  return addresses ? safe : redactAddresses(safe);
}

/** An instant (epoch ms) as "2026-11-28 18:12:05", in UTC; `unknown` if there is none. */
export function utcText(at: number | undefined, unknown: string): string {
  return at === undefined ? unknown : new Date(at).toISOString().slice(0, 19).replace('T', ' ');
}
