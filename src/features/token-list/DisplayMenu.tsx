import { memo } from 'react';
import { ColumnsIcon } from '#ui/icons.ts';
import { MenuButton } from '#ui/MenuButton.tsx';
import { columnIds, listColumns } from '#features/token-parts/table/list-columns.ts';
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

/** The look of the list: columns and density, kept in this browser. */
export const DisplayMenu = memo(function DisplayMenu({ preferences, isNarrow, onChange }: DisplayMenuProps) {
  const { columns, density } = preferences;
  return (
    <MenuButton
      label="Display"
      startIcon={isNarrow ? undefined : <ColumnsIcon />}
      entries={() => [
        { kind: 'heading', label: 'Columns' },
        ...columnIds
          .filter((id) => id !== 'name')
          .map((id) => {
            const isOn = columns[id] === true;
            return {
              kind: 'checkbox' as const,
              id,
              label: listColumns[id].label,
              isOn,
              onPick: () => onChange({ ...preferences, columns: { ...columns, [id]: !isOn } }),
            };
          }),
        { kind: 'divider' },
        { kind: 'heading', label: 'Density' },
        ...densities.map(([value, label]) => ({
          kind: 'radio' as const,
          id: value,
          label,
          isOn: density === value,
          onPick: () => onChange({ ...preferences, density: value }),
        })),
      ]}
    />
  );
});
