import Menu from '@mui/material/Menu';
import { useState, type ReactNode } from 'react';
import type { AccessToken } from '#domain/token/token.ts';
import { DeleteIcon, ExpiryIcon, ReplaceIcon } from '#ui/icons.ts';
import { useKeyPermissions } from '#queries/cache/key-permission.ts';
import { controlFor } from '#features/token-parts/permission-words.ts';
import { TaskMenuItem } from '#features/token-parts/TaskMenuItem.tsx';
import { TokenDialog, type TokenDialogKind } from './TokenDialog.tsx';

type TokenMenuAtProps = {
  readonly token: AccessToken;
  /** The anchor of the menu; null while it is closed. */
  readonly anchor: HTMLElement | null;
  readonly onClose: () => void;
  readonly onGone: () => void;
  readonly children?: ReactNode;
};

/** The rarer actions on a token, the destructive ones last, and their dialogs, one at a time. */
export function TokenMenuAt({ token, anchor, onClose, onGone, children }: TokenMenuAtProps) {
  const [dialog, setDialog] = useState<TokenDialogKind>();
  const permissions = useKeyPermissions();
  const choose = (next: TokenDialogKind) => {
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
        <TaskMenuItem
          icon={ReplaceIcon}
          label="Replace with a clone…"
          {...controlFor('clone', token, permissions)}
          onClick={() => choose('replace')}
        />
        <TaskMenuItem
          icon={ExpiryIcon}
          label="Set expiry…"
          {...controlFor('expire', token, permissions)}
          onClick={() => choose('expiry')}
        />
        <TaskMenuItem
          icon={DeleteIcon}
          label="Delete…"
          tone="deny"
          {...controlFor('delete', token, permissions)}
          onClick={() => choose('delete')}
        />
      </Menu>
      {dialog !== undefined && (
        <TokenDialog token={token} dialog={dialog} onChange={setDialog} onGone={onGone} />
      )}
    </>
  );
}
