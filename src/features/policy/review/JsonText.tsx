import Box from '@mui/material/Box';
import { escapeInvisible } from '#domain/text/strip-invisible.ts';
import { monoFamily } from '#ui/typography.ts';

/** JSON for reading, wrapped rather than scrolled sideways. */
export function JsonText({ value }: { readonly value: unknown }) {
  return (
    <Box
      component="pre"
      sx={{
        m: 0,
        p: 1.5,
        border: 1,
        borderColor: 'divider',
        borderRadius: '6px',
        bgcolor: 'background.subtle',
        fontFamily: monoFamily,
        fontSize: '0.75rem',
        lineHeight: 1.6,
        whiteSpace: 'pre-wrap',
        overflowWrap: 'anywhere',
      }}
    >
      {escapeInvisible(JSON.stringify(value, undefined, 2))}
    </Box>
  );
}
