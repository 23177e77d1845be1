import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import ListItemIcon from '@mui/material/ListItemIcon';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import type { Session } from '#domain/account/session.ts';
import { KeyIcon, KeyboardIcon } from '#ui/icons.ts';
import { useNow } from '#ui/now.ts';
import { localZone } from '#ui/local-zone.ts';
import { planTimeText } from '#ui/time-text.ts';
import { SignOutItem } from './SignOutItem.tsx';

type SessionMenuProps = {
  readonly session: Session;
  readonly anchor: HTMLElement | null;
  readonly side: 'above' | 'below';
  readonly onShortcuts: () => void;
  readonly onClose: () => void;
};

export function SessionMenu({ session, anchor, side, onShortcuts, onClose }: SessionMenuProps) {
  const { tokenId } = session.identity;
  const now = useNow();

  return (
    <Menu
      anchorEl={anchor}
      open={anchor !== null}
      onClose={onClose}
      anchorOrigin={{ horizontal: 'left', vertical: side === 'above' ? 'top' : 'bottom' }}
      transformOrigin={{ horizontal: 'left', vertical: side === 'above' ? 'bottom' : 'top' }}
      slotProps={{
        list: { 'aria-label': 'Session' },
        // No wider than the side navigation that it opens from.
        paper: { sx: { width: '13.5rem', mt: side === 'above' ? -0.5 : 0.5 } },
      }}
    >
      <Box component="li" role="presentation" sx={{ px: 1, py: 0.5 }}>
        <Typography variant="body2">
          {session.instance.name}, {session.instance.host}
        </Typography>
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
          Signed in until {planTimeText(session.expiresAt, localZone, now)}
        </Typography>
      </Box>
      <Divider sx={{ my: 0.5 }} />
      {tokenId !== undefined && (
        <MenuItem component={Link} to={paths.token(tokenId)} onClick={onClose}>
          <ListItemIcon>
            <KeyIcon sx={{ fontSize: 18 }} />
          </ListItemIcon>
          Open this session’s token
        </MenuItem>
      )}
      <MenuItem
        onClick={() => {
          onClose();
          onShortcuts();
        }}
      >
        <ListItemIcon>
          <KeyboardIcon sx={{ fontSize: 18 }} />
        </ListItemIcon>
        Keyboard shortcuts
      </MenuItem>
      <SignOutItem onClose={onClose} />
    </Menu>
  );
}
