import { useEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router-dom';
import { focusHeading } from '#ui/focus-heading.ts';

/**
 * After navigation the focus goes to the new page's heading, so that keyboard and screen reader start there; on the way back to a list,
 * to the link in it that led away. Not on the first page, where the browser's own start is right, nor when only the query changed,
 * as while filtering, nor around a dialog.
 */
export function useRouteFocus(): void {
  const { pathname } = useLocation();
  const isBack = useNavigationType() === NavigationType.Pop;
  const last = useRef(pathname);
  useEffect(() => {
    const before = last.current;
    last.current = pathname;
    if (before === pathname || isDialogOver(before, pathname) || isDialogOver(pathname, before))
      return undefined;
    const main = document.querySelector<HTMLElement>('main');
    if (main === null) return undefined;
    const isUp = before.startsWith(`${pathname}/`);
    const link = isBack || isUp ? linkAwayTo(main, before) : undefined;
    if (link !== undefined) link.focus(inPlace);
    else if (!focusHeading(inPlace)) main.focus(inPlace);
    return followHeading(main);
  }, [pathname, isBack]);
}

/** The link in a list that leads to a page or, where none does, to the page above that one. */
function linkAwayTo(main: HTMLElement, pathname: string): HTMLElement | undefined {
  const links = [...main.querySelectorAll<HTMLAnchorElement>(':is(tbody, ul) a[href]')];
  const above = pathname.slice(0, pathname.lastIndexOf('/'));
  return [pathname, above]
    .map((path) => links.find((link) => link.pathname === path))
    .find((link) => link !== undefined);
}

/**
 * A page that is still read may have no heading yet, or another one later: until somebody does something, the focus follows it. Gives
 * a function that stops.
 */
function followHeading(main: HTMLElement): () => void {
  const changes = new MutationObserver(() => {
    const { activeElement } = document;
    if (activeElement === main || activeElement === document.body) focusHeading(inPlace);
  });
  const stop = () => {
    changes.disconnect();
    for (const type of actions) document.removeEventListener(type, stop, { capture: true });
  };
  changes.observe(main, { childList: true, subtree: true });
  for (const type of actions) document.addEventListener(type, stop, { capture: true });
  return stop;
}

const actions = ['pointerdown', 'keydown'] as const;

/** The router sees to where the page is scrolled to. */
const inPlace = { preventScroll: true };

/** A dialog with an address of its own takes the focus and gives it back by itself. */
function isDialogOver(page: string, dialog: string): boolean {
  return dialog === `${page}/reset`;
}
