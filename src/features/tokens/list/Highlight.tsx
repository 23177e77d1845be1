import Box from '@mui/material/Box';
import { markWords } from '#domain/token-text.ts';
import { useListContext } from './list-context.ts';

/** A text with the words that were searched for marked. */
export function Highlight({ text }: { readonly text: string }) {
  const { words } = useListContext();
  if (words.length === 0) return text;
  return markWords(text, words).map((part, index) =>
    part.found ? (
      <Box
        component="mark"
        // oxlint-disable-next-line react/no-array-index-key -- parts have no identity but their place
        key={index}
        sx={{ color: 'text.primary', bgcolor: 'attention.border', borderRadius: '2px' }}
      >
        {part.text}
      </Box>
    ) : (
      part.text
    ),
  );
}
