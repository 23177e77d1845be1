import Divider from '@mui/material/Divider';
import ListItemIcon from '@mui/material/ListItemIcon';
import MenuItem from '@mui/material/MenuItem';
import { useCallback, useMemo, useState, type ComponentProps, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { paths } from '#domain/paths.ts';
import type { AccessToken } from '#domain/token.ts';
import { DuplicateIcon, EditIcon, ResetIcon } from '#ui/icons.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import { listPlace } from '../list-place.ts';
import { resetLink } from '../reset/reset-links.ts';
import type { TokenMenuAt } from '../TokenMenuAt.tsx';
import { focusBeside } from './focus-beside.ts';
import { RowMenuContext, type RowMenuOpener } from './row-menu.ts';

// With all the dialogs that it leads to.
const tokenMenu = lazyPart<ComponentProps<typeof TokenMenuAt>>(
  async () => (await import('../TokenMenuAt.tsx')).TokenMenuAt,
);

/** Gives the rows inside it their menu. */
export function RowMenu({ children }: { readonly children: ReactNode }) {
  const [token, setToken] = useState<AccessToken>();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [button, setButton] = useState<HTMLElement>();
  const state = listPlace(useLocation());
  const open = useCallback((next: AccessToken, at: HTMLElement) => {
    setToken(next);
    setAnchor(at);
    setButton(at);
  }, []);
  const opener = useMemo<RowMenuOpener>(() => ({ open, warming: tokenMenu.warming }), [open]);
  const close = () => setAnchor(null);
  return (
    <RowMenuContext value={opener}>
      {children}
      {token !== undefined && (
        <tokenMenu.Part
          key={token.id}
          token={token}
          anchor={anchor}
          onClose={close}
          onGone={() => focusBeside(button)}
        >
          <MenuItem component={Link} to={resetLink(token.id, 'whole')} state={state} onClick={close}>
            <ListItemIcon>
              <ResetIcon sx={{ fontSize: 16 }} />
            </ListItemIcon>
            Reset key…
          </MenuItem>
          <MenuItem component={Link} to={paths.editToken(token.id)} state={state}>
            <ListItemIcon>
              <EditIcon sx={{ fontSize: 16 }} />
            </ListItemIcon>
            Edit
          </MenuItem>
          <MenuItem component={Link} to={paths.cloneToken(token.id)} state={state}>
            <ListItemIcon>
              <DuplicateIcon sx={{ fontSize: 16 }} />
            </ListItemIcon>
            Clone
          </MenuItem>
          <Divider sx={{ my: '4px !important' }} />
        </tokenMenu.Part>
      )}
    </RowMenuContext>
  );
}
