import Box from '@mui/material/Box';
import { lastUsedBand, lastUsedBandLabel } from '#domain/last-used.ts';
import type { AccessToken } from '#domain/token.ts';
import { AttentionIcon } from '#ui/icons.ts';
import { useNow } from '#ui/now.ts';
import { PlainTime } from '#ui/PlainTime.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';

/** When a REST request last used the token. Long unused is marked; "not recorded" is no statement about time. */
export function LastUsedCell({ token }: { readonly token: AccessToken }) {
  const now = useNow();
  if (token.lastUsedAt === undefined) {
    return (
      <Box component="span" title={lastUsedBandLabel('unrecorded')} sx={{ color: 'text.secondary' }}>
        Not recorded
      </Box>
    );
  }
  const band = lastUsedBand(token, now);
  const isLongUnused = band === 'year' || band === 'older';
  return (
    <Box
      component="span"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 0.5,
        ...(isLongUnused ? { color: 'attention.main' } : {}),
      }}
    >
      <PlainTime at={token.lastUsedAt} />
      {isLongUnused && <AttentionIcon aria-hidden sx={{ fontSize: 14 }} />}
      {isLongUnused && <VisuallyHidden>, long unused: {lastUsedBandLabel(band)}</VisuallyHidden>}
    </Box>
  );
}
