// The calendar that apps subscribe to, by a secret address; and creating, replacing and withdrawing that address.
import { createHash, randomBytes } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { WorkspaceAway } from '../workspace/open-workspace.ts';
import { calendarText } from './calendar-text.ts';
import { clientAddress } from './client-address.ts';
import { createCountingWindows } from './counting-windows.ts';
import type { GatewayEnv } from './gateway-env.ts';
import { refuse, type GatewayRefusal } from './gateway-error.ts';
import { methodNotAllowed } from './refusals.ts';
import type { Services } from './services.ts';
import type { WithAccess } from './workspace-call.ts';

/**
 * The routes below `/workspace/calendar`, for Admin and Owner keys. `GET` gives `{state, createdAt}`, null without an address. `POST` gives
 * `{state, path}`: the only time that the address is said. An earlier one ends. `DELETE` withdraws it.
 */
export function calendarAddressRoutes(withAccess: WithAccess): Hono<GatewayEnv> {
  const routes = new Hono<GatewayEnv>();

  routes.get('/', (c) =>
    withAccess(c, 'lately', async ({ calendar }, { scope, sees }) => {
      if (sees !== 'everyone') return refuse(c, adminsOnly);
      return c.json({ state: 'on', createdAt: (await calendar.createdAt(scope)) ?? null });
    }),
  );

  routes.post('/', (c) =>
    withAccess(c, 'now', async ({ calendar }, { scope, sees }) => {
      if (sees !== 'everyone') return refuse(c, adminsOnly);
      const secret = randomBytes(32).toString('base64url');
      await calendar.create(scope, hashOf(secret));
      return c.json({ state: 'on', path: `/calendar/${secret}.ics` });
    }),
  );

  routes.delete('/', (c) =>
    withAccess(c, 'now', async ({ calendar }, { scope, sees }) => {
      if (sees !== 'everyone') return refuse(c, adminsOnly);
      await calendar.withdraw(scope);
      return c.body(null, 204);
    }),
  );

  routes.all('/', (c: Context<GatewayEnv>) => refuse(c, methodNotAllowed(['GET', 'POST', 'DELETE'])));
  return routes;
}

/** The routes below `/calendar`: the calendar of whoever has its address. No session is asked for, and none is looked at. */
export function calendarRoutes({ workspace, trustedProxies, tagOf, now }: Services): Hono<GatewayEnv> {
  const routes = new Hono<GatewayEnv>();
  const windows = createCountingWindows<{ reads: number }>(now);

  routes.use(async (c, next) => {
    await next();
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store');
  });

  routes.get('/:file', async (c) => {
    const window = windows.open(clientAddress(c, trustedProxies), { reads: 0 });
    window.reads += 1;
    if (window.reads > mostReads) return refuse(c, limited(window.endsAt - now()));
    const [, secret] = /^([\w-]{43})\.ics$/.exec(c.req.param('file')) ?? [];
    if (workspace === undefined || secret === undefined) return refuse(c, unknownCalendar);
    try {
      const opened = await workspace.calendar.open(hashOf(secret));
      if (opened === undefined) return refuse(c, unknownCalendar);
      const text = calendarText(opened.workspace, opened.ends, now());
      const tag = `"${tagOf(new TextEncoder().encode(text))}"`;
      // Kept by the reader's own app only, which asks each time whether it has changed or was withdrawn.
      const headers = { 'Cache-Control': 'private, no-cache', ETag: tag };
      if (c.req.header('If-None-Match') === tag) return c.body(null, 304, headers);
      return c.body(text, 200, { ...headers, 'Content-Type': 'text/calendar; charset=utf-8' });
    } catch (error) {
      if (error instanceof WorkspaceAway) return refuse(c, away);
      throw error;
    }
  });

  routes.all('/:file', (c: Context<GatewayEnv>) => refuse(c, methodNotAllowed(['GET'])));
  return routes;
}

function hashOf(secret: string): string {
  return createHash('sha256').update(`calendar ${secret}`).digest('base64url');
}

/** How often one address may read in a window. */
const mostReads = 60;

const adminsOnly: GatewayRefusal = {
  status: 403,
  code: 'admins_only',
  message: 'Only an Admin or Owner key can change the calendar address of the account.',
};

const unknownCalendar: GatewayRefusal = {
  status: 404,
  code: 'calendar_unknown',
  message: 'There is no calendar at this address, or it was withdrawn.',
};

/** `wait` in ms. */
const limited = (wait: number): GatewayRefusal => ({
  status: 429,
  code: 'calendar_limited',
  message: 'This calendar was read too often from your network address. Try again in a few minutes.',
  headers: { 'Retry-After': String(Math.ceil(wait / 1000)) },
});

const away: GatewayRefusal = {
  status: 503,
  code: 'workspace_away',
  message: 'Shared records can’t be reached right now.',
  headers: { 'Retry-After': '60' },
};
