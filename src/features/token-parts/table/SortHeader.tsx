import { PlainIcon } from '#ui/PlainIcon.tsx';

type Direction = 'ascending' | 'descending';
export type TableSort<SortBy> = { readonly column: SortBy; readonly direction: Direction };

export type TableColumn<SortBy> = {
  readonly id: string;
  readonly label: string;
  /** In rem, or a share of the table; without a width the column takes the remaining space. */
  readonly width?: number | string;
  /** The sort key of the column; undefined if it cannot be sorted by. */
  readonly sortBy?: SortBy;
  /** The first press sorts from the newest, not from A. */
  readonly newestFirst?: true;
};

type SortHeaderProps<SortBy> = {
  readonly column: TableColumn<SortBy>;
  readonly sort: TableSort<SortBy>;
  readonly onSort: (sort: TableSort<SortBy>) => void;
  readonly columnIndex: number;
};

/** The head of a column, with its sort button. */
export function SortHeader<SortBy>({ column, sort, onSort, columnIndex }: SortHeaderProps<SortBy>) {
  const { label, sortBy, newestFirst } = column;
  if (sortBy === undefined) {
    return (
      <th scope="col" aria-colindex={columnIndex}>
        {label}
      </th>
    );
  }
  const sorted = sort.column === sortBy ? sort.direction : undefined;
  const first = newestFirst === true ? 'descending' : 'ascending';
  const next = sorted === undefined ? first : sorted === 'ascending' ? 'descending' : 'ascending';
  // The head sticks to the top of its frame, and browsers do not scroll sideways to what sticks.
  return (
    <th scope="col" aria-colindex={columnIndex} aria-sort={sorted}>
      <button
        type="button"
        onClick={() => onSort({ column: sortBy, direction: next })}
        onFocus={({ currentTarget }) => currentTarget.scrollIntoView({ inline: 'nearest', block: 'nearest' })}
      >
        {label}
        <PlainIcon shape={sorted ?? 'ascending'} size={14} />
      </button>
    </th>
  );
}
