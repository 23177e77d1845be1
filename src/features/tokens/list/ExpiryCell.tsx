import Box from '@mui/material/Box';
import { expiryState } from '#domain/expiry.ts';
import type { AccessToken } from '#domain/token.ts';
import { ExpiryIcon } from '#ui/icons.ts';
import { useNow } from '#ui/now.ts';
import { PlainTime } from '#ui/PlainTime.tsx';

/** When the token itself ends. */
export function ExpiryCell({ token }: { readonly token: AccessToken }) {
  const state = expiryState(token, useNow());
  if (state.kind === 'none') {
    return (
      <Box component="span" title="No expiry is known" sx={{ color: 'text.secondary' }}>
        None
      </Box>
    );
  }
  if (state.kind === 'active') return <PlainTime at={state.at} />;
  return (
    <Box
      component="span"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 0.5,
        color: state.kind === 'soon' ? 'attention.main' : 'deny.main',
      }}
    >
      <ExpiryIcon aria-hidden sx={{ fontSize: 14 }} />
      {state.kind === 'expired' ? 'Expired' : <PlainTime at={state.at} />}
    </Box>
  );
}
