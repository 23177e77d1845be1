import { Outlet } from 'react-router-dom';
import { useRouteFocus } from './use-route-focus.ts';

/** Moves the focus to each new page, also from the connect page to the shell and back. */
export function FocusRoot() {
  useRouteFocus();
  return <Outlet />;
}
