import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { SessionBadge } from '#features/connection/SessionBadge.tsx';
import { PaletteButton } from '#features/palette/PaletteButton.tsx';
import { RunIndicator } from '#features/bulk/RunIndicator.tsx';
import { NavigationLinks } from './NavigationLinks.tsx';
import { SchemeSwitch } from '#ui/SchemeSwitch.tsx';
import { Wordmark } from '#ui/Wordmark.tsx';

type SideNavigationProps = { readonly onShortcuts: () => void };

/** Name, pages, session, colour scheme and the independence note, top to bottom. */
export function SideNavigation({ onShortcuts }: SideNavigationProps) {
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', overflowY: 'auto', p: 1.5, gap: 2 }}>
      <Link
        component={RouterLink}
        to={paths.tokens()}
        color="inherit"
        underline="none"
        sx={{ p: 1, pb: 0.5 }}
      >
        <Wordmark />
      </Link>
      <PaletteButton />
      <NavigationLinks />
      <Box sx={{ mt: 'auto' }} />
      <RunIndicator look="line" />
      <SessionBadge menu="above" onShortcuts={onShortcuts} />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, pl: 1 }}>
        <Typography variant="caption" noWrap sx={{ flex: 1, color: 'text.secondary' }}>
          Independent of LaunchDarkly
        </Typography>
        <SchemeSwitch menu="above" />
      </Box>
    </Box>
  );
}
