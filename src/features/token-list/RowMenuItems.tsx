import Divider from '@mui/material/Divider';
import ListItemIcon from '@mui/material/ListItemIcon';
import MenuItem from '@mui/material/MenuItem';
import type { ComponentProps } from 'react';
import { Link } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { useKeyPermission } from '#queries/cache/key-permission.ts';
import { DuplicateIcon, EditIcon, ResetIcon } from '#ui/icons.ts';
import { resetLink } from '#features/token-parts/reset-links.ts';
import { lacksFor, type TokenTask } from '#features/token-parts/permission-words.ts';
import { TokenMenuAt } from '#features/retire/TokenMenuAt.tsx';

type RowMenuItemsProps = Omit<ComponentProps<typeof TokenMenuAt>, 'children'> & {
  /** The list's address, for pages that lead back to it. */
  readonly state: unknown;
};

/** The menu of a row: the token's pages first, then the rarer actions. Loaded together with the dialogs that it opens. */
export function RowMenuItems({ state, ...menu }: RowMenuItemsProps) {
  const { token, onClose } = menu;
  const ask = useKeyPermission();
  const lacks = (task: TokenTask) => lacksFor(task, token, ask) !== undefined;
  return (
    <TokenMenuAt {...menu}>
      <MenuItem
        component={Link}
        to={resetLink(token.id, 'whole')}
        state={state}
        disabled={lacks('reset')}
        onClick={onClose}
      >
        <ListItemIcon>
          <ResetIcon sx={{ fontSize: 16 }} />
        </ListItemIcon>
        Reset key…
      </MenuItem>
      <MenuItem component={Link} to={paths.editToken(token.id)} state={state} disabled={lacks('edit')}>
        <ListItemIcon>
          <EditIcon sx={{ fontSize: 16 }} />
        </ListItemIcon>
        Edit
      </MenuItem>
      <MenuItem component={Link} to={paths.cloneToken(token.id)} state={state} disabled={lacks('clone')}>
        <ListItemIcon>
          <DuplicateIcon sx={{ fontSize: 16 }} />
        </ListItemIcon>
        Clone
      </MenuItem>
      <Divider sx={{ my: '4px !important' }} />
    </TokenMenuAt>
  );
}
