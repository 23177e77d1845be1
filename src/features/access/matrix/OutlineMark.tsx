import { styled } from '@mui/material/styles';
import type { OutlineCell } from '#domain/account-access/access-outline.ts';
import { shareWords } from '#features/policy/access/access-words.ts';
import { AttentionIcon, DenyIcon, ExpiryIcon, HideIcon, LockIcon } from '#ui/icons.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { outlineNotes } from './outline-notes.ts';

type OutlineMarkProps = {
  readonly cell: OutlineCell | undefined;
  /** The token can do nothing now; the cell shows what it could do until it expired. */
  readonly isExpired: boolean;
};

/** None, some or all, with marks for anything that restricts access. */
export function OutlineMark({ cell, isExpired }: OutlineMarkProps) {
  if (cell === undefined) {
    return (
      <>
        <span aria-hidden>–</span>
        <VisuallyHidden>No such action</VisuallyHidden>
      </>
    );
  }
  const { share, denies, hidden, capped, mayBeMore, depends } = cell;
  if (isExpired) {
    return (
      <Mark data-share="none">
        <ExpiryIcon aria-hidden sx={{ fontSize: 14 }} />
        <VisuallyHidden>Expired, </VisuallyHidden>
        was {shareWords[share].toLowerCase()}
      </Mark>
    );
  }
  const notes = outlineNotes(cell);
  return (
    <Mark data-share={share}>
      <i aria-hidden />
      {shareWords[share]}
      {depends && <AttentionIcon aria-hidden sx={{ fontSize: 14, color: 'attention.main' }} />}
      {mayBeMore && share !== 'unknown' && <span aria-hidden>+ ?</span>}
      {denies && <DenyIcon aria-hidden sx={{ fontSize: 14, color: 'deny.main' }} />}
      {hidden && !denies && <HideIcon aria-hidden sx={{ fontSize: 14, color: 'attention.main' }} />}
      {capped && <LockIcon aria-hidden sx={{ fontSize: 14, color: 'attention.main' }} />}
      {notes.length > 0 && <VisuallyHidden>: {notes.join('; ')}</VisuallyHidden>}
    </Mark>
  );
}

// A dot that grows with the access, so that the matrix can be read as a picture; the word is beside it.
const Mark = styled('span')(({ theme: { vars } }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  color: vars.palette.text.secondary,
  '& i': {
    flex: 'none',
    width: 10,
    height: 10,
    borderRadius: 2,
    border: `1px solid ${vars.palette.control}`,
  },
  '&[data-share="some"], &[data-share="all"]': { color: vars.palette.text.primary },
  '&[data-share="all"]': { fontWeight: 600 },
  '&[data-share="some"] i': {
    borderColor: vars.palette.text.primary,
    background: `linear-gradient(to top, ${vars.palette.text.primary} 50%, transparent 50%)`,
  },
  '&[data-share="all"] i': { borderColor: vars.palette.text.primary, background: vars.palette.text.primary },
  '&[data-share="unknown"]': { color: vars.palette.attention.main },
  '&[data-share="unknown"] i': { borderStyle: 'dashed', borderColor: vars.palette.attention.main },
  '@media (forced-colors: active)': { '& i': { forcedColorAdjust: 'none' } },
}));
