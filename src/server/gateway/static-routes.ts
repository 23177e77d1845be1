// Serves the built console: its files, and its one page for every address.
import type { Context, Handler } from 'hono';
import { refuse } from './gateway-error.ts';
import { offeredEncoding } from './compress.ts';
import type { GatewayEnv } from './gateway-env.ts';
import { pathNotAllowed } from './refusals.ts';
import { requestUrl } from './request-url.ts';
import { publicId } from './session-of-call.ts';
import type { Sessions } from './sessions.ts';
import type { Asset, Assets } from './static-assets.ts';
import { getCookie } from 'hono/cookie';

const aYear = 'public, max-age=31536000, immutable';
/** For the few files without a hash, such as the icon. Without it the browser would ask for the icon at every navigation. */
const anHour = 'public, max-age=3600';

/**
 * Handles every path that no other route does. A missing file is a 404, never the page: a script tag must not get HTML. An address whose
 * first segment is not in `pageRoots` is a 404 too; a browser gets the page with it.
 */
export function serveConsole(
  { files, page }: Assets,
  pageRoots: readonly string[],
  sessions: Pick<Sessions, 'read' | 'noteUse'>,
): Handler<GatewayEnv> {
  return (c) => {
    const { pathname } = requestUrl(c);
    const asset = files.get(pathname);
    if (asset !== undefined) return sendAsset(c, asset);
    const isPage = pathname === '/' || pageRoots.includes(pathname.split('/')[1]?.toLowerCase() ?? '');
    const isPerson = c.req.header('Accept')?.includes('text/html') === true;
    if (looksLikeFile(pathname) || (!isPage && !isPerson)) return refuse(c, pathNotAllowed);
    // A nonce is for one response. The browser may keep the page for going back, but must not use it again.
    c.header('Cache-Control', 'no-cache');
    // The page holds nothing about the session but its public name. The boot script needs it to ask for the list early.
    sessions.noteUse(c);
    const session = sessions.read(c);
    const state = session === undefined ? 'none' : publicId(session);
    const nonce = c.get('secureHeadersNonce') ?? '';
    return c.html(
      page
        .replaceAll('CSP_NONCE', nonce)
        .replace('SESSION_STATE', state)
        .replace('COLOR_SCHEME', chosenScheme(c))
        // Only the list has a search field from the first paint on. Without a session another page follows.
        .replace('PAGE_NAME', session !== undefined && pathname === '/tokens' ? 'tokens' : 'other'),
      isPage ? 200 : 404,
    );
  };
}

function looksLikeFile(path: string): boolean {
  return path.startsWith('/assets/') || /\.[a-z0-9]+$/i.test(path);
}

function sendAsset(c: Context<GatewayEnv>, asset: Asset): Response {
  c.header('Cache-Control', asset.hashed ? aYear : anHour);
  c.header('ETag', asset.etag);
  if (asset.brotli !== undefined) c.header('Vary', 'Accept-Encoding');
  if (c.req.header('If-None-Match') === asset.etag) return c.body(null, 304);
  c.header('Content-Type', asset.type);
  if (asset.brotli === undefined || offeredEncoding(c.req.header('Accept-Encoding')) !== 'br')
    return c.body(asset.content);
  c.header('Content-Encoding', 'br');
  return c.body(asset.brotli);
}

/** The colour scheme that the user chose, as the page keeps it (src/ui/color-mode.ts); `system` for any other value. */
function chosenScheme(c: Context<GatewayEnv>): 'light' | 'dark' | 'system' {
  const chosen = getCookie(c, 'color-mode');
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}
