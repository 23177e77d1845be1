import IconButton from '@mui/material/IconButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useColorScheme } from '@mui/material/styles';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import { CheckIcon, DarkSchemeIcon, LightSchemeIcon, SystemSchemeIcon } from './icons.ts';

const schemes = [
  { mode: 'system', label: 'System', icon: SystemSchemeIcon },
  { mode: 'light', label: 'Light', icon: LightSchemeIcon },
  { mode: 'dark', label: 'Dark', icon: DarkSchemeIcon },
] as const;

type SchemeSwitchProps = {
  /** On which side of the button there is room for its menu. */
  readonly menu?: 'above' | 'below';
};

/** Light, dark, or whatever the system says. */
export function SchemeSwitch({ menu = 'below' }: SchemeSwitchProps) {
  const { mode = 'system', setMode } = useColorScheme();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const chosen = schemes.find((scheme) => scheme.mode === mode) ?? schemes[0];
  const name = `Colour scheme: ${chosen.label.toLowerCase()}`;
  return (
    <>
      <Tooltip title={name}>
        <IconButton
          aria-label={name}
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <chosen.icon />
        </IconButton>
      </Tooltip>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ horizontal: 'right', vertical: menu === 'above' ? 'top' : 'bottom' }}
        transformOrigin={{ horizontal: 'right', vertical: menu === 'above' ? 'bottom' : 'top' }}
        slotProps={{ list: { 'aria-label': 'Colour scheme' } }}
      >
        {schemes.map(({ mode: choice, label, icon: Icon }) => (
          <MenuItem
            key={choice}
            role="menuitemradio"
            aria-checked={choice === mode}
            onClick={() => {
              setMode(choice);
              setAnchor(null);
            }}
          >
            <ListItemIcon>
              <Icon sx={{ fontSize: 18 }} />
            </ListItemIcon>
            {label}
            {choice === mode && <CheckIcon aria-hidden sx={{ fontSize: 16, ml: 'auto' }} />}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
