// The path below which the console stands on its host. The gateway writes it into the page (BASE_PATH); without one the console has the
// whole host. Router and paths (domain/address/paths.ts) know nothing of it; whatever the browser itself resolves needs it.

/** The path without a slash at its end, such as `/tools/console`; empty for a host of its own. */
export function basePath(): string {
  return (typeof document === 'undefined' ? undefined : document.documentElement.dataset['base']) ?? '';
}

/** The address on this host of one of the console's own paths. */
export function placed(path: string): string {
  return `${basePath()}${path}`;
}

/** Whether a path of this host belongs to the console. */
export function isPlaced(pathname: string): boolean {
  return pathname === basePath() || pathname.startsWith(placed('/'));
}

/** The console's own path in a path of this host. */
export function ownPath(pathname: string): string {
  return isPlaced(pathname) ? pathname.slice(basePath().length) || '/' : pathname;
}
