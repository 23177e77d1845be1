import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useState, type ComponentProps } from 'react';
import { SessionBadge } from '#features/connection/SessionBadge.tsx';
import { RunIndicator } from '#features/bulk/RunIndicator.tsx';
import { placed } from '#store/base-path.ts';
import { MenuIcon } from '#ui/icons.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import type { NavigationDrawer } from './NavigationDrawer.tsx';

const navigationDrawer = lazyPart<ComponentProps<typeof NavigationDrawer>>(
  async () => (await import('./NavigationDrawer.tsx')).NavigationDrawer,
);

type NarrowBarProps = { readonly onShortcuts: () => void };

/** The top bar of narrow screens: the session always visible, the pages behind a button. */
export function NarrowBar({ onShortcuts }: NarrowBarProps) {
  const [drawer, setDrawer] = useState<'never-opened' | 'open' | 'closed'>('never-opened');
  return (
    <Box
      component="header"
      data-screen-only
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
      <IconButton
        {...navigationDrawer.preloadProps}
        aria-label="Open navigation"
        aria-haspopup="dialog"
        onClick={() => setDrawer('open')}
      >
        <MenuIcon />
      </IconButton>
      <Box
        component="img"
        src={placed('/favicon.svg')}
        alt=""
        sx={{ display: 'block', width: 20, height: 20 }}
      />
      <Box sx={{ ml: 'auto' }} />
      <RunIndicator look="chip" />
      <Box sx={{ minWidth: 0 }}>
        <SessionBadge onShortcuts={onShortcuts} />
      </Box>
      {drawer !== 'never-opened' && (
        <navigationDrawer.Part open={drawer === 'open'} onClose={() => setDrawer('closed')} />
      )}
    </Box>
  );
}
