import IconButton from '@mui/material/IconButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState, type ReactNode } from 'react';
import { tokenTitle, type AccessToken } from '#domain/token.ts';
import { DeleteIcon, ExpiryIcon, MoreIcon } from '#ui/icons.ts';
import { DeleteDialog } from './delete/DeleteDialog.tsx';
import { SunsetDialog } from './sunset/SunsetDialog.tsx';

type TokenMenuProps = {
  readonly token: AccessToken;
  /** Further items above those for the token's end. */
  readonly children?: ReactNode;
  readonly onGone: () => void;
};

/** What is done seldom with a token, its end last. Dialogs are opened one at a time. */
export function TokenMenu({ token, children, onGone }: TokenMenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [dialog, setDialog] = useState<'none' | 'expiry' | 'delete'>('none');
  const closeDialog = () => setDialog('none');
  const choose = (next: 'expiry' | 'delete') => {
    setAnchor(null);
    setDialog(next);
  };
  return (
    <>
      <IconButton
        aria-label={`More actions for ${tokenTitle(token)}`}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreIcon />
      </IconButton>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      >
        {children}
        <MenuItem onClick={() => choose('expiry')}>
          <ListItemIcon>
            <ExpiryIcon sx={{ fontSize: 16 }} />
          </ListItemIcon>
          Set expiry…
        </MenuItem>
        <MenuItem onClick={() => choose('delete')} sx={{ color: 'deny.main' }}>
          <ListItemIcon>
            <DeleteIcon sx={{ fontSize: 16, color: 'deny.main' }} />
          </ListItemIcon>
          Delete…
        </MenuItem>
      </Menu>
      {dialog === 'delete' && (
        <DeleteDialog
          token={token}
          onClose={closeDialog}
          onGone={onGone}
          onExpireInstead={() => setDialog('expiry')}
        />
      )}
      {dialog === 'expiry' && <SunsetDialog token={token} onClose={closeDialog} />}
    </>
  );
}
