import Box from '@mui/material/Box';
import type { AccessToken } from '#domain/token/token.ts';
import { useUnstoredKeys } from '#queries/bulk/unstored-keys.ts';
import { UnstoredKeyNotice } from './UnstoredKeyNotice.tsx';

/** Shown on the page of a token whose new key was never stored. */
export function TokenKeyNotice({ token }: { readonly token: AccessToken }) {
  const unstored = useUnstoredKeys({ tokens: [token], complete: false }).find(
    ({ tokenId }) => tokenId === token.id,
  );
  if (unstored === undefined) return null;
  return (
    <Box sx={{ mt: 2, mb: -1.5 }}>
      <UnstoredKeyNotice unstored={unstored} />
    </Box>
  );
}
