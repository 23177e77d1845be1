// What stands before the rows of a file, so that it can be judged without the console.
import { cleanText, utcText, type ExportOptions } from './export-cells.ts';
import { consoleVersion } from './console-version.ts';

/** How much of the account was read. */
export type ReadState = {
  readonly loaded: number;
  /** As the server says; undefined if it does not. */
  readonly total: number | undefined;
  /** Whether every token that the session can see is among them. */
  readonly isWhole: boolean;
  /** How many entries could not be read as tokens. */
  readonly unreadable: number;
  /** What else is missing, in words: "custom roles not read". */
  readonly missing: readonly string[];
};

export type HeadFacts = {
  /** What the rows are: "Access tokens". */
  readonly title: string;
  readonly accountId: string;
  /** "Sandbox (localhost)". */
  readonly instance: string;
  /** Epoch ms, by the server's clock. */
  readonly at: number;
  /** In words; empty for none. */
  readonly filter: string;
  readonly order: string;
  /** Further lines that belong to this table, such as thresholds. */
  readonly notes: readonly HeadLine[];
  readonly rows: number;
  readonly read: ReadState;
};

export type HeadLine = { readonly id: string; readonly label: string; readonly text: string };

/** The lines of the head in order. Only if nothing at all is missing, one of them says "complete". */
export function exportHead(facts: HeadFacts, options: ExportOptions): readonly HeadLine[] {
  const { title, accountId, instance, at, filter, order, notes, rows, read } = facts;
  const lines = [
    { id: 'content', label: 'Content', text: title },
    { id: 'account', label: 'Account', text: accountId === '' ? 'unknown' : accountId },
    { id: 'instance', label: 'Instance', text: instance },
    { id: 'time', label: 'Time (UTC)', text: utcText(at, '') },
    { id: 'filter', label: 'Filter', text: filter === '' ? 'none' : filter },
    { id: 'order', label: 'Order', text: order },
    ...notes,
    { id: 'rows', label: 'Rows', text: `${rows}` },
    { id: 'read', label: 'Read', text: readText(read) },
    { id: 'leftOut', label: 'Left out', text: leftOut(options) },
    { id: 'version', label: 'Version', text: `Access token console ${consoleVersion}` },
  ];
  return lines.map((line) => ({ ...line, text: cleanText(line.text, options) }));
}

/** "complete: 48 of 48 tokens", or what is missing: "partial: 30 of 48 tokens, custom roles not read". */
export function readText({ loaded, total, isWhole, unreadable, missing }: ReadState): string {
  const isAll = isWhole && (total === undefined || total === loaded) && unreadable === 0;
  const count = isAll
    ? `${loaded} of ${loaded} tokens`
    : `${loaded} of ${total ?? 'an unknown number of'} tokens`;
  const faults = [...(unreadable === 0 ? [] : [`${unreadable} unreadable`]), ...missing];
  return isAll && faults.length === 0 ? `complete: ${count}` : `partial: ${[count, ...faults].join(', ')}`;
}

function leftOut({ lastFour, addresses }: ExportOptions): string {
  const left = ['keys', ...(lastFour ? [] : ['last four']), ...(addresses ? [] : ['e-mail addresses'])];
  return left.join(', ');
}
