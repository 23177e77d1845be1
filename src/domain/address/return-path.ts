// Where to go back to after signing in, or after a bulk run. The address comes from the URL, so anybody can have written it.
import { paths } from './paths.ts';

const parameter = 'next';
// Only there to resolve against: an address that leaves it is not one of ours.
const here = 'http://console.invalid';

/** The connect page's address that remembers `path`, an address inside the console. */
export function connectPathFrom(path: string): string {
  return withReturnPath(paths.connect(), path);
}

/** The address `to` of a page, such as "/bulk/plan?action=reset", so that it remembers `path`, an address inside the console. */
export function withReturnPath(to: string, path: string): string {
  const back = readReturnPath(new URLSearchParams([[parameter, path]]));
  if (back === paths.tokens()) return to;
  return `${to}${to.includes('?') ? '&' : '?'}${new URLSearchParams([[parameter, back]]).toString()}`;
}

/**
 * The address to return to from a page's query. Anything but an address inside the console, outside the
 * connect page, counts as none: the list of tokens. So a forged link cannot send people elsewhere.
 */
export function readReturnPath(query: URLSearchParams): string {
  const wanted = query.get(parameter) ?? '';
  if (!wanted.startsWith('/') || !URL.canParse(wanted, here)) return paths.tokens();
  const { origin, pathname, search, hash } = new URL(wanted, here);
  if (origin !== here || pathname.startsWith('//')) return paths.tokens();
  if (pathname === '/' || pathname === paths.connect()) return paths.tokens();
  return `${pathname}${search}${hash}`;
}
