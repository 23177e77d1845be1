import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { SessionBadge } from '#features/connection/SessionBadge.tsx';
import { RunIndicator } from '#features/tokens/bulk/RunIndicator.tsx';
import { CloseIcon, MenuIcon } from '#ui/icons.ts';
import { NavigationLinks } from './NavigationLinks.tsx';
import { SchemeSwitch } from '#ui/SchemeSwitch.tsx';
import { Wordmark } from '#ui/Wordmark.tsx';

type NarrowBarProps = { readonly onShortcuts: () => void };

/** The top bar of narrow screens: the session always in sight, the pages behind a button. */
export function NarrowBar({ onShortcuts }: NarrowBarProps) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <Box
      component="header"
      sx={{
        display: { xs: 'flex', md: 'none' },
        alignItems: 'center',
        gap: 1,
        px: 1,
        minHeight: 56,
        position: 'sticky',
        top: 0,
        zIndex: 'appBar',
        borderBottom: 1,
        borderColor: 'divider',
        bgcolor: 'background.subtle',
      }}
    >
      <IconButton aria-label="Open the navigation" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <MenuIcon />
      </IconButton>
      <Box component="img" src="/favicon.svg" alt="" sx={{ display: 'block', width: 20, height: 20 }} />
      <Box sx={{ ml: 'auto' }} />
      <RunIndicator look="chip" />
      <Box sx={{ minWidth: 0 }}>
        <SessionBadge onShortcuts={onShortcuts} />
      </Box>
      <Drawer
        open={open}
        onClose={close}
        slotProps={{
          paper: { 'aria-label': 'Navigation', sx: { width: 'min(280px, 86vw)', p: 1.5, gap: 2 } },
        }}
      >
        <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', pl: 1 }}>
          <Wordmark />
          <IconButton aria-label="Close the navigation" onClick={close}>
            <CloseIcon />
          </IconButton>
        </Box>
        <NavigationLinks onFollow={close} />
        <Box sx={{ mt: 'auto', display: 'flex', alignItems: 'center', gap: 1, pl: 1 }}>
          <Typography variant="caption" sx={{ flex: 1, color: 'text.secondary' }}>
            Independent of LaunchDarkly
          </Typography>
          <SchemeSwitch menu="above" />
        </Box>
      </Drawer>
    </Box>
  );
}
