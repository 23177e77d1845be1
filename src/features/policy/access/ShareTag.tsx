import { styled } from '@mui/material/styles';
import type { OverviewCell } from '#domain/policy/access/access-overview.ts';
import { DenyIcon, HideIcon, LockIcon } from '#ui/icons.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { cellNote, shareWords } from './access-words.ts';

/** The content of a matrix cell: its word, the number of actions, and marks for anything that restricts access. */
export function ShareTag({ cell }: { readonly cell: OverviewCell }) {
  const { share, allowed, actions, denies, hidden, capped, mayBeMore } = cell;
  const note = cellNote(cell);
  return (
    <Tag data-share={share}>
      {shareWords[share]}
      {mayBeMore && share !== 'unknown' && <span aria-hidden>+ ?</span>}
      {share === 'some' && (
        <span aria-hidden className="count tabular">
          {allowed}/{actions.length}
        </span>
      )}
      {denies && <DenyIcon aria-hidden className="denies" />}
      {hidden && !denies && <HideIcon aria-hidden className="hidden" />}
      {capped && <LockIcon aria-hidden className="capped" />}
      {note !== '' && <VisuallyHidden>: {note}</VisuallyHidden>}
    </Tag>
  );
}

// All tags share one style: a page holds about 250 of them, and a style for each would be most of their cost.
const Tag = styled('span')(({ theme: { vars, typography } }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 4,
  '&[data-share="none"]': { color: vars.palette.text.secondary },
  '&[data-share="unknown"]': { color: vars.palette.attention.main },
  '&[data-share="all"]': { fontWeight: 600 },
  '& .count': { ...typography.caption, color: vars.palette.text.secondary },
  '& .denies, & .hidden, & .capped': { fontSize: 14 },
  '& .denies': { color: vars.palette.deny.main },
  '& .hidden, & .capped': { color: vars.palette.attention.main },
}));
