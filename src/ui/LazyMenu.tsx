import { useState } from 'react';
import type { EntryMenuProps } from './EntryMenu.tsx';
import { lazyPart } from './lazy-part.tsx';

const menu = lazyPart<EntryMenuProps>(async () => (await import('./EntryMenu.tsx')).EntryMenu);

/** Props to spread onto the button that opens a `LazyMenu`. */
export const menuPreloadProps = menu.preloadProps;

/** A menu that is not rendered before it is first opened. */
export function LazyMenu(props: EntryMenuProps) {
  const [wasOpened, setWasOpened] = useState(props.open);
  if (props.open && !wasOpened) setWasOpened(true);
  return wasOpened ? <menu.Part {...props} /> : null;
}
