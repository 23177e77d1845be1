// Which session the page shows. Every call names it, so that the gateway can refuse what was meant for another one.

let shown: string | undefined;

/** To be told of each change; undefined where the page shows nobody's. */
export function showSession(id: string | undefined): void {
  shown = id ?? 'none';
}

/** The header of a call in the session on screen. Before the program knows, it is the one that the page was served with. */
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
