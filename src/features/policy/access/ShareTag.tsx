import Box from '@mui/material/Box';
import type { OverviewCell } from '#domain/policy/access-overview.ts';
import { DenyIcon, LockIcon } from '#ui/icons.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { cellNote, shareWords } from './access-words.ts';

/** What a cell of the matrix holds: its word, how many actions, and marks for what takes something away. */
export function ShareTag({ cell }: { readonly cell: OverviewCell }) {
  const { share, allowed, actions, denies, capped, mayBeMore } = cell;
  const note = cellNote(cell);
  return (
    <Box
      component="span"
      sx={({ vars: { palette } }) => ({
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        color: {
          all: palette.text.primary,
          some: palette.text.primary,
          none: palette.text.secondary,
          unknown: palette.attention.main,
        }[share],
        fontWeight: share === 'all' ? 600 : 400,
      })}
    >
      {shareWords[share]}
      {mayBeMore && share !== 'unknown' && <span aria-hidden>+ ?</span>}
      {share === 'some' && (
        <Box
          component="span"
          aria-hidden
          className="tabular"
          sx={{ typography: 'caption', color: 'text.secondary' }}
        >
          {allowed}/{actions.length}
        </Box>
      )}
      {denies && <DenyIcon aria-hidden sx={{ fontSize: 14, color: 'deny.main' }} />}
      {capped && <LockIcon aria-hidden sx={{ fontSize: 14, color: 'attention.main' }} />}
      {note !== '' && <VisuallyHidden>: {note}</VisuallyHidden>}
    </Box>
  );
}
