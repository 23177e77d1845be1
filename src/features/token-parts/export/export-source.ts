import type { ExportCells } from '#domain/export/export-cells.ts';
import type { HeadLine } from '#domain/export/export-head.ts';
import type { AccessToken } from '#domain/token/token.ts';

/** A table that a page offers for export: exactly what it shows, in that order. */
export type ExportSource = {
  /** In the choice between several tables. */
  readonly label: string;
  /** What the rows are, for the head of the file. */
  readonly title: string;
  /** The same for the name of the file: "tokens". */
  readonly what: string;
  /** In words; empty for none. */
  readonly filter: string;
  readonly order: string;
  /** Further lines of the head. */
  readonly notes?: readonly HeadLine[];
  /** What the table lacks besides tokens and custom roles that could not be read. */
  readonly missing?: readonly string[];
  readonly cells: ExportCells;
  /** The tokens of the rows, where each row is a token: these can be written for Terraform too. */
  readonly tokens?: readonly AccessToken[];
};
