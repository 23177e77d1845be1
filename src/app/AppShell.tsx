import Box from '@mui/material/Box';
import { Outlet, ScrollRestoration } from 'react-router-dom';
import { NarrowBar } from './NarrowBar.tsx';
import { SideNavigation } from './SideNavigation.tsx';
import { SkipLink } from './SkipLink.tsx';
import { useRouteFocus } from './use-route-focus.ts';

/** What stands around every page: navigation and session at the left, above the page where it is narrow. */
export function AppShell() {
  useRouteFocus();
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
      <NarrowBar />
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
        <SideNavigation />
      </Box>
      <Box
        component="main"
        tabIndex={-1}
        sx={{ minWidth: 0, px: { xs: 2, md: 4 }, py: { xs: 2, md: 3 }, width: '100%', maxWidth: 1600 }}
      >
        <Outlet />
      </Box>
      <ScrollRestoration />
    </Box>
  );
}
