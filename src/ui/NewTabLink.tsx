import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { placed } from '#store/base-path.ts';
import { NewTabIcon } from './icons.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

type NewTabLinkProps = { readonly to: string; readonly children: ReactNode };

/** A link out of a page with unsaved work: it opens in a new tab. */
export function NewTabLink({ to, children }: NewTabLinkProps) {
  return (
    <Link underline="always" href={placed(to)} target="_blank" rel="noopener">
      {children}
      <NewTabIcon aria-hidden sx={{ fontSize: 14, ml: 0.25, verticalAlign: '-2px' }} />
      <VisuallyHidden> (opens in a new tab)</VisuallyHidden>
    </Link>
  );
}
