import Divider from '@mui/material/Divider';
import type { TokenSort } from '#domain/token-search.ts';
import { AscendingIcon, DescendingIcon } from '#ui/icons.ts';
import { MenuButton } from '#ui/MenuButton.tsx';
import { MenuChoice } from '#ui/MenuChoice.tsx';
import { columnInfos, columnLabel } from './list-columns.ts';

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
    >
      {() => [
        ...columnInfos.map(({ id, label }) => (
          <MenuChoice
            key={id}
            kind="radio"
            isOn={sort.column === id}
            onClick={() => onSort({ ...sort, column: id })}
          >
            {label}
          </MenuChoice>
        )),
        <Divider key="divider" />,
        ...directions.map(([direction, label]) => (
          <MenuChoice
            key={direction}
            kind="radio"
            isOn={sort.direction === direction}
            onClick={() => onSort({ ...sort, direction })}
          >
            {label}
          </MenuChoice>
        )),
      ]}
    </MenuButton>
  );
}
