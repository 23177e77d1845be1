// Fetches the code of a page when somebody points at a link to it, or reaches one by the keyboard: by the time of the press it is there.
import { matchRoutes, type RouteObject } from 'react-router-dom';

/** Listens to the links of the whole document; gives a function that stops. */
export function preloadRoutes(routes: readonly RouteObject[]): () => void {
  const hint = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
    if (link === null || link.origin !== window.location.origin) return;
    for (const { route } of matchRoutes([...routes], link.pathname) ?? []) {
      // A page that cannot be fetched now is asked for again, and its failure told, when the link is followed.
      if (typeof route.lazy === 'function') route.lazy().catch(() => undefined);
    }
  };
  const hints = ['pointerover', 'focusin', 'touchstart'] as const;
  for (const type of hints) document.addEventListener(type, hint, { passive: true });
  return () => {
    for (const type of hints) document.removeEventListener(type, hint);
  };
}
