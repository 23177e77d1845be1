// The session that the page shows. Every call names it, so that the gateway can refuse a call meant for another one.

let shown: string | undefined;

/** Call this with each change of the session; undefined when the page shows none. */
export function showSession(id: string | undefined): void {
  shown = id ?? 'none';
}

/** The header of a call in the session on screen. Until the program knows its session, that is the page's session. */
export function sessionHeader(): { readonly 'X-Session': string } {
  return { 'X-Session': shownSession() };
}

/** The public ID of the session on screen, or `none`. */
export function shownSession(): string {
  return shown ?? pageSession() ?? 'none';
}

/** The public ID of the session that the gateway served this page with (src/server/gateway/static-routes.ts). */
export function pageSession(): string | undefined {
  const text = typeof document === 'undefined' ? undefined : document.documentElement.dataset['session'];
  return text !== undefined && /^[\w-]{22}$/.test(text) ? text : undefined;
}
