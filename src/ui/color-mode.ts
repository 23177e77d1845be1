// The chosen colour scheme. It is kept where the theme keeps it, and also in a cookie. The gateway writes the cookie's value into the page
// (src/server/gateway/static-routes.ts). A script would read it only after the first frame.

import { basePath } from '#store/base-path.ts';

/** The attribute on <html> that names the colour scheme, and the storage key of the choice. */
export const colorSchemeAttribute = 'data-color-scheme';
export const colorModeStorageKey = 'color-mode';

const aYear = 365 * 24 * 60 * 60;

/**
 * Stores the choice for the next page from the gateway. `mode` may come from storage, which can hold anything: only two words count as a
 * choice.
 */
export function keepColorMode(mode: string): void {
  const chosen = mode === 'light' || mode === 'dark' ? mode : undefined;
  const secure = window.location.protocol === 'https:' ? '; Secure' : '';
  const age = chosen === undefined ? 0 : aYear;
  document.cookie = `${colorModeStorageKey}=${chosen ?? ''}; Path=${basePath() || '/'}; Max-Age=${age}; SameSite=Lax${secure}`;
}
