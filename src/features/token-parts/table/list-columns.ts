// The columns that the table can show: their names, widths in px, and which are there unless somebody chose otherwise.
import type { SortColumn } from '#domain/token-list/search.ts';

/** The columns of checkboxes and of menus, in px. */
export const pickWidth = 36;
export const menuWidth = 44;

export type ColumnInfo = {
  readonly id: SortColumn;
  readonly label: string;
  /** Undefined for the name, which takes what the others leave. */
  readonly width: number | undefined;
  readonly shown: boolean;
};

export const columnInfos: readonly ColumnInfo[] = [
  { id: 'name', label: 'Name', width: undefined, shown: true },
  { id: 'kind', label: 'Kind', width: 84, shown: true },
  { id: 'access', label: 'Access', width: 150, shown: true },
  { id: 'owner', label: 'Owner', width: 118, shown: true },
  { id: 'used', label: 'Last used', width: 124, shown: true },
  { id: 'created', label: 'Created', width: 116, shown: true },
  { id: 'modified', label: 'Modified', width: 116, shown: false },
  { id: 'expires', label: 'Expiry', width: 112, shown: true },
  { id: 'api', label: 'API version', width: 176, shown: false },
  { id: 'ending', label: 'Last four', width: 86, shown: true },
  { id: 'id', label: 'ID', width: 228, shown: false },
];

/** Below this the name would be cut to nothing; the table then scrolls sideways inside its frame. */
const smallestName = 200;

export function columnLabel(id: SortColumn): string {
  return columnInfos.find((column) => column.id === id)?.label ?? id;
}

export function columnWidth(id: string): number | undefined {
  return columnInfos.find((column) => column.id === id)?.width;
}

/** The columns to show, in the order of the table; `isShown` says so by their ID. */
export function shownColumns(isShown: Readonly<Record<string, boolean>>): readonly SortColumn[] {
  return columnInfos.map(({ id }) => id).filter((id) => isShown[id] === true);
}

/** The least width in px at which the table with these columns is readable. */
export function minWidth(ids: readonly string[]): number {
  return ids.reduce((sum, id) => sum + (columnWidth(id) ?? smallestName), 0);
}
