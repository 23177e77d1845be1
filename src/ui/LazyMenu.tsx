import { useState } from 'react';
import type { EntryMenuProps } from './EntryMenu.tsx';
import { lazyPart } from './lazy-part.tsx';

const menu = lazyPart<EntryMenuProps>(async () => (await import('./EntryMenu.tsx')).EntryMenu);

/** To be spread onto the button that opens a `LazyMenu`. */
export const menuPreloadProps = menu.preloadProps;

/** A menu of which nothing exists before it is opened for the first time. */
export function LazyMenu(props: EntryMenuProps) {
  const [wasOpened, setWasOpened] = useState(props.open);
  if (props.open && !wasOpened) setWasOpened(true);
  return wasOpened ? <menu.Part {...props} /> : null;
}
