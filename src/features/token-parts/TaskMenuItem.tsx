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
  readonly lacks: string | undefined;
  /** The page that the item leads to. */
  readonly to?: string;
  readonly state?: unknown;
  readonly tone?: 'deny';
};

/** An item of a token's menu. One that the key cannot use stays within reach, and says what the key needs. */
export function TaskMenuItem(props: TaskMenuItemProps) {
  const { icon: Icon, label, lacks, to, state, tone, onClick, ...focus } = props;
  const link = to === undefined ? {} : { component: Link, to, state };
  const color = lacks === undefined && tone === 'deny' ? 'deny.main' : undefined;
  return (
    <MenuItem
      {...focus}
      {...link}
      {...heldProps<HTMLLIElement>({ unavailable: lacks, onClick })}
      sx={{ color: lacks === undefined ? color : 'text.secondary', maxWidth: 320, whiteSpace: 'normal' }}
    >
      <ListItemIcon>
        <Icon sx={{ fontSize: 16, color }} />
      </ListItemIcon>
      {lacks === undefined ? (
        label
      ) : (
        <ListItemText
          primary={label}
          secondary={lacks}
          slotProps={{ secondary: { variant: 'caption', sx: { overflowWrap: 'anywhere' } } }}
        />
      )}
    </MenuItem>
  );
}
