// Loads the code of a page when somebody points at or focuses a link to it. The code is then ready for the press.
import { matchRoutes, type RouteObject } from 'react-router-dom';
import { ownPath } from '#store/base-path.ts';

/** Listens to the links of the whole document; returns a function that stops it. */
export function preloadRoutes(routes: readonly RouteObject[]): () => void {
  const hint = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
    if (link === null || link.origin !== window.location.origin) return;
    for (const { route } of matchRoutes([...routes], ownPath(link.pathname)) ?? []) {
      // A page that cannot be loaded now is requested again when the link is followed. A failure is shown then.
      if (typeof route.lazy === 'function') route.lazy().catch(() => undefined);
    }
  };
  const hints = ['pointerover', 'focusin', 'touchstart'] as const;
  for (const type of hints) document.addEventListener(type, hint, { passive: true });
  return () => {
    for (const type of hints) document.removeEventListener(type, hint);
  };
}
