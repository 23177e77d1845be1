import ButtonGroup from '@mui/material/ButtonGroup';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { gracePresets } from '#domain/grace/period.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { useKeyPermissions } from '#queries/cache/key-permission.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { ExpandIcon, ResetIcon } from '#ui/icons.ts';
import { controlFor } from '#features/token-parts/permission-words.ts';
import { tokenLine } from '#features/token-parts/end-time/grace-words.ts';
import { useRememberedGrace } from './remembered-grace.ts';
import { quickResetLink, resetLink } from '#features/token-parts/reset-links.ts';

/** Opens a reset with the last used choice, or a menu with the other ways. */
export function ResetButton({ token }: { readonly token: AccessToken }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { label } = useRememberedGrace();
  const { state }: { state: unknown } = useLocation();
  const link = { component: Link, state, preventScrollReset: true };
  const close = () => setAnchor(null);
  const control = controlFor('reset', token, useKeyPermissions());
  return (
    <>
      <ButtonGroup color="inherit" aria-label="Reset">
        <BusyButton
          {...control}
          to={resetLink(token.id, 'quick')}
          state={state}
          preventScrollReset
          startIcon={<ResetIcon />}
          aria-keyshortcuts="r"
          doubt={control.doubt ?? `The old key keeps working for ${label}`}
        >
          Reset key
        </BusyButton>
        <BusyButton
          {...control}
          aria-label={`More reset options for ${tokenLine(token)}`}
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          onClick={(event) => setAnchor(event.currentTarget)}
          sx={{ px: 0.5 }}
        >
          <ExpandIcon sx={{ fontSize: 18 }} />
        </BusyButton>
      </ButtonGroup>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      >
        {gracePresets.map(({ id, label: length }) => (
          <MenuItem key={id} {...link} to={quickResetLink(token.id, id)} onClick={close}>
            Keep the old key for {length}
          </MenuItem>
        ))}
        <Divider />
        <MenuItem {...link} to={resetLink(token.id, 'whole')} onClick={close}>
          Choose when the old key ends…
        </MenuItem>
        <MenuItem {...link} to={resetLink(token.id, 'now')} onClick={close} sx={{ color: 'deny.main' }}>
          End the old key now (emergency)…
        </MenuItem>
      </Menu>
    </>
  );
}
