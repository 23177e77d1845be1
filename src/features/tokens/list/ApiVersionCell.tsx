import Box from '@mui/material/Box';
import { apiVersionState } from '#domain/api-version.ts';
import type { AccessToken } from '#domain/token.ts';
import { AttentionIcon } from '#ui/icons.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';

/** The version of the REST API that the token speaks by default; a version past its end of life is marked. */
export function ApiVersionCell({ token }: { readonly token: AccessToken }) {
  const state = apiVersionState(token.apiVersion);
  if (state.kind === 'unrecorded') {
    return (
      <Box component="span" sx={{ color: 'text.secondary' }}>
        Not named
      </Box>
    );
  }
  const ended = state.kind === 'ended';
  return (
    <Box
      component="span"
      {...(ended ? { title: 'Past its end of life' } : {})}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 0.5,
        ...(ended ? { color: 'attention.main' } : {}),
      }}
    >
      {token.apiVersion}
      {ended && <AttentionIcon aria-hidden sx={{ fontSize: 14 }} />}
      {ended && <VisuallyHidden>, past its end of life</VisuallyHidden>}
    </Box>
  );
}
