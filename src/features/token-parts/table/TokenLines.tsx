import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type ReactNode } from 'react';

type TokenLinesProps<Item> = {
  /** The name of the list. */
  readonly label: string;
  readonly items: readonly Item[];
  /** Gives a `TokenLine` with a key. */
  readonly children: (item: Item) => ReactNode;
};

const shownAtFirst = 10;
const shownMore = 100;

/** A short list of tokens, the rest on request. Renders nothing without any. */
export function TokenLines<Item>({ label, items, children }: TokenLinesProps<Item>) {
  const [shown, setShown] = useState(shownAtFirst);
  const left = items.length - shown;
  if (items.length === 0) return null;
  return (
    <>
      <Box component="ul" aria-label={label} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {items.slice(0, shown).map(children)}
      </Box>
      {left > 0 && (
        <Button size="small" variant="text" onClick={() => setShown(shown + shownMore)}>
          Show {Math.min(left, shownMore)} more
          {left > shownMore && ` of ${left.toLocaleString('en')}`}
        </Button>
      )}
    </>
  );
}
