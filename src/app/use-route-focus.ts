import { useEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router-dom';
import { ownPath } from '#store/base-path.ts';
import { focusHeading } from '#ui/focus-heading.ts';

/**
 * After navigation the focus goes to the new page's heading, so that keyboard and screen reader start there. An address with a hash
 * names another heading, and a form that is to be filled in names its first field (`data-page-start`). On the way back to a list the
 * focus goes to the link that was followed. The first page keeps the browser’s own start. The focus also stays when only the query
 * changed, as while filtering, and around a dialog.
 */
export function useRouteFocus(): void {
  const { pathname, hash } = useLocation();
  const isBack = useNavigationType() === NavigationType.Pop;
  const last = useRef<string>(undefined);
  useEffect(() => {
    const main = document.querySelector<HTMLElement>('main');
    // An outline is no page: the one that follows it is the first.
    if (main === null) return undefined;
    const before = last.current;
    last.current = pathname;
    if (
      before === undefined ||
      before === pathname ||
      isDialogOver(before, pathname) ||
      isDialogOver(pathname, before)
    )
      return undefined;
    const isUp = before.startsWith(`${pathname}/`);
    const link = isBack || isUp ? linkAwayTo(main, before) : undefined;
    if (link !== undefined) link.focus(inPlace);
    else if (!focusStart(hash)) main.focus(inPlace);
    return followHeading(main, hash);
  }, [pathname, isBack, hash]);
}

/** The link in a list that leads to a page; if there is none, the link to the parent of that page. */
function linkAwayTo(main: HTMLElement, pathname: string): HTMLElement | undefined {
  const links = [...main.querySelectorAll<HTMLAnchorElement>(':is(tbody, ul) a[href]')];
  const above = pathname.slice(0, pathname.lastIndexOf('/'));
  return [pathname, above]
    .map((path) => links.find((link) => ownPath(link.pathname) === path))
    .find((link) => link !== undefined);
}

/** Moves the focus to where the page starts; returns whether there is such a place yet. */
function focusStart(hash: string): boolean {
  const named =
    hash === ''
      ? null
      : document.querySelector<HTMLElement>(`main :is(h2, h3)[tabindex="-1"]#${CSS.escape(hash.slice(1))}`);
  if (named === null) {
    const field = document.querySelector<HTMLElement>('main form [data-page-start]');
    field?.focus(inPlace);
    return field !== null || focusHeading(inPlace);
  }
  // The router scrolls only to what is there when it navigates.
  named.focus(inPlace);
  named.scrollIntoView();
  return true;
}

/**
 * A page that is still loading may have no heading yet, or get another one. The focus follows it until somebody does something. Returns a
 * function that stops this.
 */
function followHeading(main: HTMLElement, hash: string): () => void {
  const changes = new MutationObserver(() => {
    const { activeElement } = document;
    if (activeElement === main || activeElement === document.body) focusStart(hash);
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

/** The router handles the scroll position. */
const inPlace = { preventScroll: true };

/** A dialog with its own address takes the focus and returns it by itself. */
function isDialogOver(page: string, dialog: string): boolean {
  return dialog === `${page}/reset`;
}
