// The built console, read into memory once. A request can only name a file in the map, so no path can lead elsewhere. A rebuild on disk
// does not mix two builds in a running process.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

export type Asset = {
  readonly content: Uint8Array<ArrayBuffer>;
  /** The same, compressed at build time; missing where compression saves nothing. */
  readonly brotli: Uint8Array<ArrayBuffer> | undefined;
  readonly type: string;
  readonly etag: string;
  /** The name contains a hash of the content, so browsers can keep the file for ever. */
  readonly hashed: boolean;
};

export type Assets = {
  /** By URL path, for example `/assets/main-Ab12.js`. */
  readonly files: ReadonlyMap<string, Asset>;
  /** The page. Each answer fills in `CSP_NONCE`, `SESSION_STATE` (the open session, if any), `COLOR_SCHEME` and `PAGE_NAME`. */
  readonly page: string;
  /** The hashes of the page's own scripts, as the content policy writes them: `'sha256-…'`. */
  readonly inlineScripts: readonly string[];
};

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** Reads a build for a base path; rejects when the folder or its `index.html` is missing. */
export async function loadAssets(directory: string, basePath = ''): Promise<Assets> {
  const page = placePage(await readFile(join(directory, 'index.html'), 'utf8'), basePath);
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)));
  const known = new Set(paths);
  const files = new Map<string, Asset>();
  for (const path of paths) {
    // Names with a leading dot, such as Vite's own manifest, are for the build only.
    if (path === 'index.html' || path.endsWith('.br') || path.split(sep).some((part) => part.startsWith('.')))
      continue;
    files.set(`/${path.split(sep).join('/')}`, await readAsset(directory, path, known));
  }
  return { files, page, inlineScripts: hashInlineScripts(page) };
}

/**
 * Puts the base path before the page's own addresses, and tells the program of it. The other files name each other by relative addresses
 * (vite.config.ts). Without a base path, the page is served as it was built.
 */
function placePage(page: string, basePath: string): string {
  if (basePath === '') return page;
  return page
    .replaceAll(/(?<=["( ])\/(?=assets\/|favicon\.svg|site\.webmanifest)/g, `${basePath}/`)
    .replace('<html', `<html data-base="${basePath}"`);
}

function hashInlineScripts(page: string): readonly string[] {
  return [...page.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
}

async function readAsset(directory: string, path: string, known: ReadonlySet<string>): Promise<Asset> {
  const content = new Uint8Array(await readFile(join(directory, path)));
  const compressed = `${path}.br`;
  return {
    content,
    brotli: known.has(compressed) ? new Uint8Array(await readFile(join(directory, compressed))) : undefined,
    type: types[extname(path)] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`,
    hashed: path.startsWith(`assets${sep}`),
  };
}
