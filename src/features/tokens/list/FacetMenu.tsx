import Divider from '@mui/material/Divider';
import MenuItem from '@mui/material/MenuItem';
import type { Facet } from '#domain/token-facets.ts';
import { MenuButton } from '#ui/MenuButton.tsx';
import { MenuChoice } from '#ui/MenuChoice.tsx';
import { facetTitles, orderValues, valueLabel } from './facet-labels.ts';

type FacetMenuProps = {
  readonly facet: Facet;
  readonly chosen: readonly string[];
  /** How many tokens each value would find under all the other filters. */
  readonly counts: ReadonlyMap<string, number>;
  readonly ownerNames: ReadonlyMap<string, string>;
  readonly onChange: (values: readonly string[]) => void;
};

/** A chip that narrows the list down by one facet: what is chosen is on it, what could be is in its menu. */
export function FacetMenu({ facet, chosen, counts, ownerNames, onChange }: FacetMenuProps) {
  const title = facetTitles[facet];
  const isActive = chosen.length > 0;
  const [first] = chosen;
  const summary =
    chosen.length === 1 && first !== undefined
      ? valueLabel(facet, first, ownerNames)
      : `${chosen.length} chosen`;

  function toggle(value: string) {
    onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  }

  return (
    <MenuButton
      label={isActive ? `${title}: ${summary}` : title}
      look={{
        size: 'small',
        sx: {
          maxWidth: 280,
          borderRadius: '14px',
          ...(isActive
            ? { bgcolor: 'action.selected', borderColor: 'accent.border', color: 'accent.main' }
            : { color: 'text.secondary', borderStyle: 'dashed' }),
        },
      }}
    >
      {(close) => [
        ...orderValues(facet, [...counts.keys(), ...chosen], ownerNames).map((value) => (
          <MenuChoice
            key={value}
            kind="checkbox"
            isOn={chosen.includes(value)}
            note={counts.get(value) ?? 0}
            onClick={() => toggle(value)}
          >
            {valueLabel(facet, value, ownerNames)}
          </MenuChoice>
        )),
        ...(isActive
          ? [
              <Divider key="divider" />,
              <MenuItem
                key="clear"
                sx={{ pl: 4 }}
                onClick={() => {
                  onChange([]);
                  close();
                }}
              >
                Any
              </MenuItem>,
            ]
          : []),
      ]}
    </MenuButton>
  );
}
