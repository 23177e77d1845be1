import Divider from '@mui/material/Divider';
import MenuItem from '@mui/material/MenuItem';
import { MenuButton } from '#ui/MenuButton.tsx';
import { MenuChoice } from '#ui/MenuChoice.tsx';
import { facetChip } from './facet-chip.ts';
import type { FacetControlProps } from './facet-control.ts';

/** A facet of few values, all in sight. */
export function FacetMenu({ label, values, isActive, onToggle, onClear }: FacetControlProps) {
  return (
    <MenuButton label={label} look={facetChip(isActive)}>
      {(close) => [
        ...values().map(({ value, label: name, count, isOn }) => (
          <MenuChoice key={value} kind="checkbox" isOn={isOn} note={count} onClick={() => onToggle(value)}>
            {name}
          </MenuChoice>
        )),
        ...(isActive
          ? [
              <Divider key="divider" />,
              <MenuItem
                key="clear"
                sx={{ pl: 4 }}
                onClick={() => {
                  onClear();
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
