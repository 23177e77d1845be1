// The choice of a colour scheme. It is kept where the theme keeps it, and once more in a cookie, out of which the gateway writes it into
// the page (src/server/gateway/color-scheme.ts): what a script reads comes after the first frame.

/** The attribute on <html> that names the colour scheme, and where the choice of one is kept. */
export const colorSchemeAttribute = 'data-color-scheme';
export const colorModeStorageKey = 'color-mode';

const aYear = 365 * 24 * 60 * 60;

/**
 * Keeps the choice for the next page that the gateway sends. `mode` may come out of storage, where anything can stand: all but two
 * words are no choice.
 */
export function keepColorMode(mode: string): void {
  const chosen = mode === 'light' || mode === 'dark' ? mode : undefined;
  const secure = window.location.protocol === 'https:' ? '; Secure' : '';
  const age = chosen === undefined ? 0 : aYear;
  document.cookie = `${colorModeStorageKey}=${chosen ?? ''}; Path=/; Max-Age=${age}; SameSite=Lax${secure}`;
}
