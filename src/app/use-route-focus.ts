import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';

/**
 * After navigation the focus goes to the new page's heading, so that keyboard and screen reader start there. Not on the
 * first page, where the browser's own start is right, nor when only the query changed, as while filtering, nor around a dialog.
 */
export function useRouteFocus(): void {
  const { pathname } = useLocation();
  const last = useRef(pathname);
  useEffect(() => {
    const before = last.current;
    last.current = pathname;
    if (before === pathname || isDialogOver(before, pathname) || isDialogOver(pathname, before)) return;
    const main = document.querySelector<HTMLElement>('main');
    const heading = main?.querySelector<HTMLElement>('h1[tabindex="-1"]');
    (heading ?? main)?.focus({ preventScroll: true });
  }, [pathname]);
}

/** A dialog with an address of its own takes the focus and gives it back by itself. */
function isDialogOver(page: string, dialog: string): boolean {
  return dialog === `${page}/reset`;
}
