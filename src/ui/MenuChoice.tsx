import Box from '@mui/material/Box';
import ListItemIcon from '@mui/material/ListItemIcon';
import MenuItem from '@mui/material/MenuItem';
import type { MenuItemProps } from '@mui/material/MenuItem';
import type { ReactNode } from 'react';
import { CheckIcon } from './icons.ts';

// The menu hands focus properties down to its items, so what is not named here is passed on.
type MenuChoiceProps = Omit<MenuItemProps, 'role' | 'aria-checked'> & {
  /** `checkbox`: any number may be on; `radio`: one of a group. */
  readonly kind: 'checkbox' | 'radio';
  readonly isOn: boolean;
  /** Something short at the end, such as a count. */
  readonly note?: ReactNode;
};

/** An item of a menu that is on or off, with a tick in a column of its own. */
export function MenuChoice({ kind, isOn, note, children, ...rest }: MenuChoiceProps) {
  return (
    <MenuItem {...rest} role={`menuitem${kind}`} aria-checked={isOn}>
      <ListItemIcon sx={{ width: 16 }}>{isOn && <CheckIcon sx={{ fontSize: 16 }} />}</ListItemIcon>
      <Box component="span" sx={{ flex: 1, pr: 2, overflow: 'hidden', textOverflow: 'ellipsis' }}>
        {children}
      </Box>
      {note !== undefined && (
        <Box component="span" className="tabular" sx={{ color: 'text.secondary' }}>
          {note}
        </Box>
      )}
    </MenuItem>
  );
}
