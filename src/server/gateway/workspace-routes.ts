// What the administrators of an account share, for the page. It is asked for every few seconds, so an unchanged answer is a 304.
import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import { scopeFacts, workspaceOf, type Scope } from '../workspace/scope.ts';
import { calendarAddressRoutes } from './calendar-routes.ts';
import { claimsSchema, factsOfClaims } from './claims.ts';
import { entryRoutes } from './entry-routes.ts';
import type { GatewayEnv } from './gateway-env.ts';
import { refuse, type GatewayRefusal } from './gateway-error.ts';
import { readJson } from './read-json.ts';
import { methodNotAllowed } from './refusals.ts';
import type { Services } from './services.ts';
import { createWithAccess } from './workspace-call.ts';

/** How many records an answer has at most, the newest. */
const most = 500;

/** How many events an answer has at most, the newest. */
const mostEventsShown = 2000;

/** Of a body: a hundred receipts are well below it. */
const maxCharacters = 262_144;

const receiptsSchema = v.object({ receipts: v.pipe(v.array(v.string()), v.maxLength(100)) });

/**
 * The routes below `/workspace`. `GET` gives `{state, sees, revision, total, records}` with the newest records and how many there are;
 * `state` is `off` without a workspace and `no-account` when the instance did not name the account. `PUT /receipts` takes what could not
 * be recorded: `{receipts}`, and gives how many of them were valid. `POST /claims` takes what an administrator's browser recorded:
 * `{gracePeriods}`, and gives how many were new. `GET /events` gives `{state, sees, total, events}`: who did what.
 */
export function workspaceRoutes(services: Services): Hono<GatewayEnv> {
  const { receipts } = services;
  const withAccess = createWithAccess(services);
  const routes = new Hono<GatewayEnv>();

  routes.get('/', (c) =>
    withAccess(c, 'lately', async (opened, { scope, sees }) => {
      const tag = `"${tagOf(services, scope, sees, await opened.revision(scope))}"`;
      c.header('ETag', tag);
      if (c.req.header('If-None-Match') === tag) return c.body(null, 304);
      const { revision, total, facts } = await opened.records(scope, most);
      c.header('ETag', `"${tagOf(services, scope, sees, revision)}"`);
      return c.json({ state: 'on', sees, revision, total, records: facts });
    }),
  );

  routes.put('/receipts', async (c) => {
    const body = await readJson(c, receiptsSchema, maxCharacters);
    if (body === undefined) return refuse(c, badReceipts);
    return withAccess(c, 'lately', async (opened, { scope }) => {
      const facts = body.receipts.flatMap((receipt) => receipts.open(scope, receipt) ?? []);
      await opened.add(scope, facts, 'receipt');
      return c.json({ valid: facts.length });
    });
  });

  routes.post('/claims', async (c) => {
    const body = await readJson(c, claimsSchema, maxCharacters);
    if (body === undefined) return refuse(c, badClaims);
    return withAccess(c, 'now', async (opened, { scope, sees, session, target }) => {
      if (sees !== 'everyone') return refuse(c, adminsOnly);
      const { actor } = scopeFacts(scope);
      const facts = await factsOfClaims(body.gracePeriods, { key: session.key, target, actor });
      if (facts === undefined) return refuse(c, unread);
      return c.json({ added: await opened.add(scope, facts, 'claimed') });
    });
  });

  routes.get('/events', (c) =>
    withAccess(c, 'lately', async (opened, { scope, sees }) =>
      c.json({ state: 'on', sees, ...(await opened.events.read(scope, mostEventsShown)) }),
    ),
  );

  routes.route('/entries', entryRoutes(withAccess));
  routes.route('/calendar', calendarAddressRoutes(withAccess));
  routes.all('/', (c: Context<GatewayEnv>) => refuse(c, methodNotAllowed(['GET'])));
  routes.all('/events', (c: Context<GatewayEnv>) => refuse(c, methodNotAllowed(['GET'])));
  routes.all('/claims', (c: Context<GatewayEnv>) => refuse(c, methodNotAllowed(['POST'])));
  routes.all('/receipts', (c: Context<GatewayEnv>) => refuse(c, methodNotAllowed(['PUT'])));
  return routes;
}

/** Another tag for every revision, and for everything that decides what the answer shows. */
function tagOf({ tagOf: tag }: Services, scope: Scope, sees: string, revision: number): string {
  return tag(
    new TextEncoder().encode(
      JSON.stringify([workspaceOf(scope), scopeFacts(scope).actor.memberId, sees, revision]),
    ),
  );
}

const badReceipts: GatewayRefusal = {
  status: 400,
  code: 'invalid_request',
  message: 'Send a list of at most 100 receipts.',
};

const badClaims: GatewayRefusal = {
  status: 400,
  code: 'invalid_request',
  message: 'Send a list of 1 to 50 grace periods.',
};

const adminsOnly: GatewayRefusal = {
  status: 403,
  code: 'admins_only',
  message: 'Only an Admin or Owner key can share what a browser recorded.',
};

const unread: GatewayRefusal = {
  status: 503,
  code: 'token_unread',
  message: 'A token couldn’t be read, so nothing was shared. Try again.',
};
