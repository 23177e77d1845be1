import Box from '@mui/material/Box';
import { useNow } from './now.ts';
import { relativeTimeText } from './relative-time-text.ts';
import { exactTimeText } from './time-text.ts';

/** An instant said in full, for decisions: "Tue, 24 Nov 2026, 17:00 CET (16:00 UTC), in 24 hours". `at` is epoch ms. */
export function InstantText({ at }: { readonly at: number }) {
  const now = useNow();
  return (
    <time dateTime={new Date(at).toISOString()}>
      <Box component="span" sx={{ color: 'text.primary', fontWeight: 500 }}>
        {exactTimeText(at)}
      </Box>
      , {relativeTimeText(at, now)}
    </time>
  );
}
