import Box from '@mui/material/Box';
import { useState, type ComponentProps } from 'react';
import { Outlet, ScrollRestoration } from 'react-router-dom';
import { useKeyboardShortcut } from '#ui/keyboard-shortcut.ts';
import { paths } from '#domain/address/paths.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import { BrowserNotes } from '#features/connection/BrowserNotes.tsx';
import { PaletteHost } from '#features/palette/PaletteHost.tsx';
import { GraceAnnouncer } from '#features/grace/GraceAnnouncer.tsx';
import { RunWatch } from '#features/bulk/RunWatch.tsx';
import { keyPages } from './navigation.ts';
import { NarrowBar } from './NarrowBar.tsx';
import { PageKeys } from './PageKeys.tsx';
import type { ShortcutHelp } from './ShortcutHelp.tsx';
import { SideNavigation } from './SideNavigation.tsx';
import { SkipLink } from './SkipLink.tsx';

const shortcutHelp = lazyPart<ComponentProps<typeof ShortcutHelp>>(
  async () => (await import('./ShortcutHelp.tsx')).ShortcutHelp,
);

/** In ms. The list comes first; on it, what others did can be a moment late. */
const sharedAfter = 5000;

const sharedRecords = lazyPart<object>(
  async () => {
    if (location.pathname === paths.tokens())
      await new Promise((resolve) => setTimeout(resolve, sharedAfter));
    return (await import('#features/grace/SharedRecords.tsx')).SharedRecords;
  },
  { Missing: () => null },
);

/** The frame around every page: navigation and session at the left, or above the page on narrow screens. */
export function AppShell() {
  const [help, setHelp] = useState<'never-opened' | 'open' | 'closed'>('never-opened');
  const showHelp = () => setHelp('open');
  useKeyboardShortcut('?', showHelp);
  return (
    <Box
      data-scrolls
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
        data-screen-only
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
        <BrowserNotes />
        <Outlet />
      </Box>
      {help !== 'never-opened' && (
        <shortcutHelp.Part open={help === 'open'} onClose={() => setHelp('closed')} />
      )}
      <PaletteHost pages={keyPages} onShortcuts={showHelp} />
      <PageKeys />
      <GraceAnnouncer />
      <sharedRecords.Part />
      <RunWatch />
      <ScrollRestoration />
    </Box>
  );
}
