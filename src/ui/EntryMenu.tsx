import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import type { MenuProps } from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { CheckIcon } from './icons.ts';
import type { MenuEntry } from './menu-entries.ts';

export type EntryMenuProps = Omit<MenuProps, 'children'> & {
  /** Called only while the menu is open, so that a closed menu creates no entries. */
  readonly entries: () => readonly MenuEntry[];
};

/** A menu and its entries. */
export function EntryMenu({ open, entries, ...rest }: EntryMenuProps) {
  return (
    // It closes without a fade, as it is empty by then.
    <Menu open={open} transitionDuration={{ enter: 120, exit: 0 }} {...rest}>
      {open ? drawn(entries()) : null}
    </Menu>
  );
}

function drawn(entries: readonly MenuEntry[]) {
  // Other entries have a column for their check mark; the text of an action aligns with their texts.
  const hasTicks = entries.some(({ kind }) => kind === 'checkbox' || kind === 'radio');
  return entries.map((entry, place) => {
    switch (entry.kind) {
      case 'heading':
        return (
          <ListSubheader key={entry.label} role="presentation" sx={heading}>
            {entry.label}
          </ListSubheader>
        );
      case 'divider':
        return <Divider key={`divider ${place}`} />;
      case 'action':
        return (
          <MenuItem
            key={entry.id}
            onClick={entry.onPick}
            sx={{
              ...(hasTicks && { pl: 4 }),
              ...(entry.detail !== undefined && { maxWidth: 350, whiteSpace: 'normal' }),
            }}
          >
            {entry.detail === undefined ? (
              entry.label
            ) : (
              <ListItemText
                primary={entry.label}
                secondary={entry.detail}
                slotProps={{ primary: { variant: 'subtitle2' }, secondary: { variant: 'caption' } }}
              />
            )}
          </MenuItem>
        );
      case 'checkbox':
      case 'radio':
        return (
          <MenuItem
            key={entry.id}
            role={`menuitem${entry.kind}`}
            aria-checked={entry.isOn}
            onClick={entry.onPick}
          >
            <ListItemIcon sx={{ width: 16 }}>
              {entry.isOn && <CheckIcon sx={{ fontSize: 16 }} />}
            </ListItemIcon>
            {entry.icon !== undefined && (
              <ListItemIcon>
                <entry.icon sx={{ fontSize: 18 }} />
              </ListItemIcon>
            )}
            <Box component="span" sx={{ flex: 1, pr: 2, overflow: 'hidden', textOverflow: 'ellipsis' }}>
              {entry.label}
            </Box>
            {entry.note !== undefined && (
              <Box component="span" className="tabular" sx={{ color: 'text.secondary' }}>
                {entry.note}
              </Box>
            )}
          </MenuItem>
        );
    }
  });
}

const heading = { typography: 'caption', lineHeight: 28 / 12, px: 1, bgcolor: 'transparent' };
