// What the console is measured beside: the floor, the stack, and a LaunchDarkly that answers at once.
import { fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { floorPage, type FloorToken } from './floor.ts';

/** What a bare server serves. */
export type BareContent = { readonly tokens: readonly FloorToken[]; readonly stackScript: string };

/** The console asks for a process that it shares with no other origin, and waits for it. Floor and stack do the same. */
const isolation = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Origin-Agent-Cluster': '?1' };

const stackPage = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Stack</title><link rel="icon" href="data:,">
<body><script type="module" src="/stack.js"></script></body></html>`;

/**
 * Answers the floor at `/`, the stack at `/stack`, their tokens as one compressed answer, and of LaunchDarkly's API pages of the list
 * and the caller's identity.
 */
export function bareServer({ tokens, stackScript }: BareContent): Hono {
  const app = new Hono();
  const page = floorPage();
  const list = compress(JSON.stringify({ items: tokens }), 4);
  const script = compress(stackScript, 11);
  const texts = tokens.map((token) => JSON.stringify(token));
  const json = { 'Content-Type': 'application/json' };
  app.get('/', (c) => c.html(page, 200, isolation));
  app.get('/stack', (c) => c.html(stackPage, 200, isolation));
  app.get('/stack.js', (c) =>
    c.body(script, 200, { 'Content-Type': 'text/javascript', 'Content-Encoding': 'br' }),
  );
  app.get('/tokens.json', (c) => c.body(list, 200, { ...json, 'Content-Encoding': 'br' }));
  app.get('/api/v2/tokens', (c) => {
    const offset = Number(c.req.query('offset') ?? 0);
    const items = texts.slice(offset, offset + Number(c.req.query('limit') ?? 25));
    return c.body(`{"items":[${items.join(',')}],"totalCount":${texts.length},"_links":{}}`, 200, json);
  });
  app.get('/api/v2/caller-identity', (c) =>
    c.json({ tokenId: tokens[0]?._id, tokenName: 'bench', serviceToken: true }),
  );
  return app;
}

function compress(text: string, quality: number): Uint8Array<ArrayBuffer> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
  return new Uint8Array(brotliCompressSync(text, { params }));
}

export type BareServer = { readonly address: string; readonly stop: () => Promise<void> };

/** The argument with which the bench starts itself anew as a bare server. */
export const serveArgument = 'serve';

/** Serves `content.json` of a folder in a process of its own: what serves must not wait for what measures. */
export async function startBareServer(folder: string): Promise<BareServer> {
  const child = fork(process.argv[1] ?? '', [serveArgument, folder]);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message) => resolve(Number(message)));
    child.once('exit', (code) => reject(new Error(`the bare server ended with ${code}`)));
  });
  return {
    address: `http://127.0.0.1:${port}`,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** What that process does, until it is told to stop. */
export async function serveBare(folder: string): Promise<void> {
  const content = JSON.parse(await readFile(join(folder, 'content.json'), 'utf8')) as BareContent;
  serve({ fetch: bareServer(content).fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
    process.send?.(port),
  );
  process.once('disconnect', () => process.exit());
}
