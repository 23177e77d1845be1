import ListItemIcon from '@mui/material/ListItemIcon';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState, type ReactNode } from 'react';
import type { AccessToken } from '#domain/token/token.ts';
import { DeleteIcon, ExpiryIcon, ReplaceIcon } from '#ui/icons.ts';
import { useKeyPermission } from '#queries/cache/key-permission.ts';
import { lacksFor, type TokenTask } from '#features/token-parts/permission-words.ts';
import { DeleteDialog } from './DeleteDialog.tsx';
import { ReplaceDialog } from './ReplaceDialog.tsx';
import { ExpiryDialog } from './ExpiryDialog.tsx';

type TokenMenuAtProps = {
  readonly token: AccessToken;
  /** The anchor of the menu; null while it is closed. */
  readonly anchor: HTMLElement | null;
  readonly onClose: () => void;
  readonly onGone: () => void;
  readonly children?: ReactNode;
};

type DialogKind = 'replace' | 'expiry' | 'delete';

/** The rarer actions on a token, the destructive ones last, and their dialogs, one at a time. */
export function TokenMenuAt({ token, anchor, onClose, onGone, children }: TokenMenuAtProps) {
  const [dialog, setDialog] = useState<'none' | DialogKind>('none');
  const closeDialog = () => setDialog('none');
  const ask = useKeyPermission();
  const lacks = (task: TokenTask) => lacksFor(task, token, ask) !== undefined;
  const choose = (next: DialogKind) => {
    onClose();
    setDialog(next);
  };
  return (
    <>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={onClose}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      >
        {children}
        <MenuItem disabled={lacks('clone')} onClick={() => choose('replace')}>
          <ListItemIcon>
            <ReplaceIcon sx={{ fontSize: 16 }} />
          </ListItemIcon>
          Replace with a clone…
        </MenuItem>
        <MenuItem disabled={lacks('expire')} onClick={() => choose('expiry')}>
          <ListItemIcon>
            <ExpiryIcon sx={{ fontSize: 16 }} />
          </ListItemIcon>
          Set expiry…
        </MenuItem>
        <MenuItem disabled={lacks('delete')} onClick={() => choose('delete')} sx={{ color: 'deny.main' }}>
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
          onGone={() => {
            closeDialog();
            onGone();
          }}
          onExpireInstead={() => setDialog('expiry')}
        />
      )}
      {dialog === 'replace' && <ReplaceDialog token={token} onClose={closeDialog} />}
      {dialog === 'expiry' && <ExpiryDialog token={token} onClose={closeDialog} />}
    </>
  );
}
