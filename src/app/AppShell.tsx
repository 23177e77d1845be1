import Box from '@mui/material/Box';
import { useState } from 'react';
import { Outlet, ScrollRestoration } from 'react-router-dom';
import { useKeyboardShortcut } from '#ui/keyboard-shortcut.ts';
import { GraceAnnouncer } from '#features/grace/GraceAnnouncer.tsx';
import { RunWatch } from '#features/tokens/bulk/RunWatch.tsx';
import { NarrowBar } from './NarrowBar.tsx';
import { ShortcutHelp } from './ShortcutHelp.tsx';
import { SideNavigation } from './SideNavigation.tsx';
import { SkipLink } from './SkipLink.tsx';
import { useRouteFocus } from './use-route-focus.ts';

/** What stands around every page: navigation and session at the left, above the page where it is narrow. */
export function AppShell() {
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const showHelp = () => setIsHelpOpen(true);
  useRouteFocus();
  useKeyboardShortcut('?', showHelp);
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'clamp(240px, 15rem, 320px) minmax(0, 1fr)' },
        gridTemplateRows: { xs: 'auto 1fr', md: '1fr' },
        minHeight: '100dvh',
      }}
    >
      <SkipLink />
      <NarrowBar onShortcuts={showHelp} />
      <Box
        component="header"
        sx={{
          display: { xs: 'none', md: 'block' },
          position: 'sticky',
          top: 0,
          height: '100dvh',
          borderRight: 1,
          borderColor: 'divider',
          bgcolor: 'background.subtle',
        }}
      >
        <SideNavigation onShortcuts={showHelp} />
      </Box>
      <Box
        component="main"
        tabIndex={-1}
        sx={{ minWidth: 0, px: { xs: 2, md: 4 }, py: { xs: 2, md: 3 }, width: '100%', maxWidth: 1600 }}
      >
        <Outlet />
      </Box>
      <ShortcutHelp open={isHelpOpen} onClose={() => setIsHelpOpen(false)} />
      <GraceAnnouncer />
      <RunWatch />
      <ScrollRestoration />
    </Box>
  );
}
