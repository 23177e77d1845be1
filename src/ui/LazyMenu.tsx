import type { MenuProps } from '@mui/material/Menu';
import { useState } from 'react';
import { lazyPart } from './lazy-part.tsx';

const menu = lazyPart<MenuProps>(async () => (await import('@mui/material/Menu')).default);

/** To be spread onto the button that opens a `LazyMenu`. */
export const menuWarming = menu.warming;

type LazyMenuProps = Omit<MenuProps, 'children'> & {
  /** Called while the menu is open: what a closed one would hold is not made. */
  readonly children: () => MenuProps['children'];
};

/** A menu of which nothing exists before it is opened for the first time. */
export function LazyMenu({ open, children, ...rest }: LazyMenuProps) {
  const [wasOpened, setWasOpened] = useState(open);
  if (open && !wasOpened) setWasOpened(true);
  return wasOpened ? (
    // It goes at once, as there is nothing left in it to fade.
    <menu.Part open={open} transitionDuration={{ enter: 120, exit: 0 }} {...rest}>
      {open ? children() : null}
    </menu.Part>
  ) : null;
}
