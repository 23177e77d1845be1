// The path below which the console stands on its host (BASE_PATH). A proxy in front may pass it on or take it away: both mean the same here.
import { getPath } from 'hono/utils/url';

/** The console's own path in the path of a request. One slash too many, as some proxies leave when they take the path away, is dropped. */
export function withoutBase(pathname: string, basePath: string): string {
  if (basePath === '') return pathname;
  const isBelow = pathname === basePath || pathname.startsWith(`${basePath}/`);
  return (isBelow ? pathname.slice(basePath.length) : pathname).replace(/^\/*/, '/');
}

/** How Hono finds the route of a request. Without a base path it does so in its own way. */
export function routing(basePath: string): { readonly getPath?: (request: Request) => string } {
  return basePath === '' ? {} : { getPath: (request) => withoutBase(getPath(request), basePath) };
}
