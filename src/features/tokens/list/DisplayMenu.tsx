import Divider from '@mui/material/Divider';
import ListSubheader from '@mui/material/ListSubheader';
import { memo } from 'react';
import { ColumnsIcon } from '#ui/icons.ts';
import { MenuButton } from '#ui/MenuButton.tsx';
import { MenuChoice } from '#ui/MenuChoice.tsx';
import { columnInfos } from './list-columns.ts';
import type { Density, ListPreferences } from './list-preferences.ts';

type DisplayMenuProps = {
  readonly preferences: ListPreferences;
  readonly isNarrow: boolean;
  readonly onChange: (preferences: ListPreferences) => void;
};

const densities: readonly (readonly [Density, string])[] = [
  ['comfortable', 'Comfortable'],
  ['compact', 'Compact'],
];

/** How the list looks: columns and density, kept in this browser. */
export const DisplayMenu = memo(function DisplayMenu({ preferences, isNarrow, onChange }: DisplayMenuProps) {
  const { columns, density } = preferences;
  return (
    <MenuButton label="Display" startIcon={isNarrow ? undefined : <ColumnsIcon />}>
      {() => [
        <ListSubheader key="columns" role="presentation" sx={subheader}>
          Columns
        </ListSubheader>,
        ...columnInfos
          .filter(({ id }) => id !== 'name')
          .map(({ id, label }) => {
            const isShown = columns[id] === true;
            return (
              <MenuChoice
                key={id}
                kind="checkbox"
                isOn={isShown}
                onClick={() => onChange({ ...preferences, columns: { ...columns, [id]: !isShown } })}
              >
                {label}
              </MenuChoice>
            );
          }),
        <Divider key="divider" />,
        <ListSubheader key="density" role="presentation" sx={subheader}>
          Density
        </ListSubheader>,
        ...densities.map(([value, label]) => (
          <MenuChoice
            key={value}
            kind="radio"
            isOn={density === value}
            onClick={() => onChange({ ...preferences, density: value })}
          >
            {label}
          </MenuChoice>
        )),
      ]}
    </MenuButton>
  );
});

const subheader = { typography: 'caption', lineHeight: '28px', px: 1, bgcolor: 'transparent' };
