import type { TokenSort } from '#domain/token-list/search.ts';
import { AscendingIcon, DescendingIcon } from '#ui/icons.ts';
import { MenuButton } from '#ui/MenuButton.tsx';
import { columnIds, listColumns } from '#features/token-parts/table/list-columns.ts';

type SortMenuProps = { readonly sort: TokenSort; readonly onSort: (sort: TokenSort) => void };

const directions = [
  ['ascending', 'Ascending'],
  ['descending', 'Descending'],
] as const;

/** Sorting in the layout without column heads. */
export function SortMenu({ sort, onSort }: SortMenuProps) {
  const { label } = listColumns[sort.column];
  const Icon = sort.direction === 'ascending' ? AscendingIcon : DescendingIcon;
  return (
    <MenuButton
      label={label}
      name={`Sort by: ${label}`}
      startIcon={<Icon />}
      entries={() => [
        ...columnIds.map((id) => ({
          kind: 'radio' as const,
          id,
          label: listColumns[id].label,
          isOn: sort.column === id,
          onPick: () => onSort({ ...sort, column: id }),
        })),
        { kind: 'divider' },
        ...directions.map(([direction, label]) => ({
          kind: 'radio' as const,
          id: direction,
          label,
          isOn: sort.direction === direction,
          onPick: () => onSort({ ...sort, direction }),
        })),
      ]}
    />
  );
}
