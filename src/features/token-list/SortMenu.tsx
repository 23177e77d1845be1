import type { TokenSort } from '#domain/token-list/search.ts';
import { AscendingIcon, DescendingIcon } from '#ui/icons.ts';
import { MenuButton } from '#ui/MenuButton.tsx';
import { columnInfos, columnLabel } from '#features/token-parts/table/list-columns.ts';

type SortMenuProps = { readonly sort: TokenSort; readonly onSort: (sort: TokenSort) => void };

const directions = [
  ['ascending', 'Ascending'],
  ['descending', 'Descending'],
] as const;

/** Sorting where there are no column heads to press. */
export function SortMenu({ sort, onSort }: SortMenuProps) {
  const Icon = sort.direction === 'ascending' ? AscendingIcon : DescendingIcon;
  return (
    <MenuButton
      label={columnLabel(sort.column)}
      name={`Sort by: ${columnLabel(sort.column)}`}
      startIcon={<Icon />}
      entries={() => [
        ...columnInfos.map(({ id, label }) => ({
          kind: 'radio' as const,
          id,
          label,
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
