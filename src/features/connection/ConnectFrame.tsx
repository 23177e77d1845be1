import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { SchemeSwitch } from '#ui/SchemeSwitch.tsx';
import { Wordmark } from '#ui/Wordmark.tsx';

/** The frame of the connect page. It stands outside the shell, as there is no session to show. */
export function ConnectFrame({ children }: { readonly children: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'flex',
        flexDirection: 'column',
        minHeight: '100dvh',
        px: { xs: 2, sm: 4 },
        maxWidth: 1000,
        mx: 'auto',
      }}
    >
      <Box
        component="header"
        sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', py: 2 }}
      >
        <Wordmark />
        <SchemeSwitch />
      </Box>
      <Box component="main" tabIndex={-1} sx={{ flex: 1, pt: { xs: 3, md: 8 }, pb: 6 }}>
        <Typography variant="h1" tabIndex={-1} sx={{ fontSize: '1.5rem', letterSpacing: '-0.018em' }}>
          Connect to an account
        </Typography>
        <Typography sx={{ mt: 0.5, mb: 4, color: 'text.secondary', maxWidth: '76ch', textWrap: 'pretty' }}>
          See every access token in an account and what it can do, create tokens with exactly the permissions
          they need, and rotate keys while the old ones keep working.
        </Typography>
        {children}
      </Box>
      <Typography component="footer" variant="caption" sx={{ py: 2, color: 'text.secondary' }}>
        Open source. Independent of LaunchDarkly.
      </Typography>
    </Box>
  );
}
