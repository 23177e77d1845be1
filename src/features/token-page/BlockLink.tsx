import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { Link as RouterLink, useLocation } from 'react-router-dom';

type BlockLinkProps = { readonly id: string; readonly quiet?: boolean; readonly children: ReactNode };

/** The router scrolls to a block; from its heading on, Tab continues there. */
function focusBlock(id: string): void {
  document.querySelector<HTMLElement>(`#${CSS.escape(id)} h2 a`)?.focus({ preventScroll: true });
}

/** A link to a block of the same page. It replaces the history entry and keeps its state. One step back then still leads to the list. */
export function BlockLink({ id, quiet = false, children }: BlockLinkProps) {
  const { state, hash } = useLocation();
  const isHere = hash === `#${id}`;
  return (
    <Link
      component={RouterLink}
      to={`#${id}`}
      replace
      state={state}
      onClick={() => focusBlock(id)}
      {...(isHere && !quiet ? { 'aria-current': 'location' } : {})}
      sx={{
        color: quiet || isHere ? 'text.primary' : 'text.secondary',
        fontWeight: 'inherit',
        '&:hover': { color: 'text.primary' },
      }}
    >
      {children}
    </Link>
  );
}
