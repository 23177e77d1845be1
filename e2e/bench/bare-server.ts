// What the console is measured beside: the floor page, and what a bare Hono answer and a bare Hono proxy take.
import { Hono } from 'hono';
import { proxy } from 'hono/proxy';
import { floorPage } from './floor.ts';

/** Texts by path, each answered as it stands. */
export type Answers = Readonly<Record<string, string>>;

const isolation = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Origin-Agent-Cluster': '?1' };

/** Where the floor page is as isolated from other pages as the console is. */
export const isolatedFloorPath = '/isolated';

/**
 * Answers the floor page at `/` and, isolated, at `isolatedFloorPath`, the given texts as JSON, and hands everything else under
 * `/api` on to `upstream`.
 */
export function bareServer(answers: Answers, upstream?: string): Hono {
  const app = new Hono();
  const page = floorPage();
  app.get('/', (c) => c.html(page));
  app.get(isolatedFloorPath, (c) => c.html(page, 200, isolation));
  for (const [path, text] of Object.entries(answers)) {
    app.get(path, (c) => c.body(text, 200, { 'Content-Type': 'application/json' }));
  }
  if (upstream !== undefined) {
    app.all('/api/*', (c) => {
      const { pathname, search } = new URL(c.req.url);
      return proxy(`${upstream}${pathname}${search}`, c.req);
    });
  }
  return app;
}
