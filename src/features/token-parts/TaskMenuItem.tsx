import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import MenuItem from '@mui/material/MenuItem';
import type SvgIcon from '@mui/material/SvgIcon';
import type { ComponentProps } from 'react';
import { Link } from 'react-router-dom';
import { heldProps } from '#ui/held-props.ts';

type TaskMenuItemProps = Pick<ComponentProps<typeof MenuItem>, 'onClick' | 'autoFocus' | 'tabIndex'> & {
  readonly icon: typeof SvgIcon;
  readonly label: string;
  /** Why the session's key cannot do it. */
  readonly unavailable: string | undefined;
  /** That it may be refused; the item works all the same. */
  readonly doubt: string | undefined;
  /** The page that the item leads to. */
  readonly to?: string;
  readonly state?: unknown;
  readonly tone?: 'deny';
};

/** An item of a token's menu. One that the key cannot use stays within reach, and says what the key needs; so does one that may be refused. */
export function TaskMenuItem(props: TaskMenuItemProps) {
  const { icon: Icon, label, unavailable, doubt, to, state, tone, onClick, ...focus } = props;
  const note = unavailable ?? doubt;
  const link = to === undefined ? {} : { component: Link, to, state };
  const color = unavailable === undefined && tone === 'deny' ? 'deny.main' : undefined;
  return (
    <MenuItem
      {...focus}
      {...link}
      {...heldProps<HTMLLIElement>({ unavailable, onClick })}
      sx={{
        color: unavailable === undefined ? color : 'text.secondary',
        maxWidth: 320,
        whiteSpace: 'normal',
      }}
    >
      <ListItemIcon>
        <Icon sx={{ fontSize: 16, color }} />
      </ListItemIcon>
      {note === undefined ? (
        label
      ) : (
        <ListItemText
          primary={label}
          secondary={note}
          slotProps={{ secondary: { variant: 'caption', sx: { overflowWrap: 'anywhere' } } }}
        />
      )}
    </MenuItem>
  );
}
