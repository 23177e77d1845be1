import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { UnstoredKeyNotice } from '#features/hand-over/UnstoredKeyNotice.tsx';
import { useTokenList } from '#queries/cache/tokens.ts';
import { useUnstoredKeys } from '#queries/bulk/unstored-keys.ts';

/** Every token whose new key nobody has. */
export function UnstoredKeyList() {
  const keys = useUnstoredKeys(useTokenList().data);
  if (keys.length === 0) return null;
  return (
    <Box component="section" aria-labelledby="unstored-keys" sx={{ mb: 3 }}>
      <Typography variant="h2" id="unstored-keys" sx={{ mb: 1 }}>
        Keys that were never stored
      </Typography>
      {keys.map((key) => (
        <UnstoredKeyNotice key={key.tokenId} unstored={key} />
      ))}
    </Box>
  );
}
