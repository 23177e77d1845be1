// The gateway stands between the browser and an instance. Each request brings all it needs; the gateway remembers only what it must refuse.
import manifest from '../../../package.json' with { type: 'json' };
import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { routing } from './base-path.ts';
import { calendarRoutes } from './calendar-routes.ts';
import { eventLog } from './event-log.ts';
import { refuseCrossOriginReads, refuseCrossSite } from './cross-site.ts';
import { forward } from './forward.ts';
import { refuse } from './gateway-error.ts';
import type { Services } from './services.ts';
import type { GatewayOptions } from './gateway-options.ts';
import type { GatewayEnv } from './gateway-env.ts';
import { knownHostsOnly } from './known-hosts.ts';
import { createPageTags } from './page-tag.ts';
import { createReceipts } from './receipts.ts';
import { createRecorder } from './recorder.ts';
import { rawSandbox } from './raw-sandbox.ts';
import { bodyTooLarge, pathNotAllowed, requestBrokenOff, sessionIdle } from './refusals.ts';
import { requestId } from './request-id.ts';
import { requestLog } from './request-log.ts';
import { requestUrl } from './request-url.ts';
import { securityHeaders } from './security-headers.ts';
import { serverTime } from './server-time.ts';
import { sessionRoutes } from './session-routes.ts';
import { createSessions, type Sessions } from './sessions.ts';
import { createEndedSessions } from './ended-sessions.ts';
import { shareEndings } from './shared-sessions.ts';
import { shareSignInLimit } from './shared-sign-in-limit.ts';
import { createSignInLimit } from './sign-in-limit.ts';
import { serveConsole } from './static-routes.ts';
import { createTargets } from './targets.ts';
import { trustedUser } from './trusted-user.ts';
import { tokenList } from './token-list.ts';
import { createWorkspaceAccess } from './workspace-access.ts';
import { workspaceRoutes } from './workspace-routes.ts';

const mebibyte = 1024 * 1024;

/** Builds the gateway. `ready` may return false while the process shuts down. The gateway opens nothing and needs no closing. */
export function createGateway(options: GatewayOptions): Hono<GatewayEnv> {
  const {
    config,
    sandbox,
    workspace,
    assets,
    pageRoots = [],
    log,
    metrics,
    now = Date.now,
    ready = () => true,
    idleLock = 0,
  } = options;
  const services: Services = {
    sessions: createSessions(
      config,
      now,
      idleLock,
      shareEndings(createEndedSessions(), workspace, { log, now }),
    ),
    targets: createTargets(options),
    sandbox,
    signInLimit: shareSignInLimit(createSignInLimit(now), workspace, {
      secret: config.sessionSecrets[0],
      now,
    }),
    tagOf: createPageTags(config.sessionSecrets[0]),
    workspace,
    access: createWorkspaceAccess(now),
    recorder: createRecorder(workspace, log),
    receipts: createReceipts(config.sessionSecrets),
    trustedProxies: config.trustedProxies ?? 0,
    now,
    idleLock,
  };
  const basePath = config.basePath ?? '';
  const app = new Hono<GatewayEnv>(routing(basePath));
  app.use((c, next) => {
    c.set('basePath', basePath);
    return next();
  });
  app.use(requestId(config.trustedProxies ?? 0));
  app.use(requestLog(log, metrics));
  app.use(trustedUser(config.userHeader));
  app.use(
    eventLog({
      log,
      metrics,
      trustedProxies: config.trustedProxies ?? 0,
      withAddress: config.logClientAddress ?? false,
      services,
    }),
  );
  app.use(serverTime(now));
  app.use(securityHeaders(assets?.inlineScripts ?? []));
  app.use(answeredBy());
  app.route(
    '/',
    probes(() => ready() && (sandbox?.ready() ?? true)),
  );

  app.use(knownHostsOnly(config));
  for (const path of ['/session/*', '/api/*', '/token-list', '/workspace/*', '/sandbox/*'])
    app.use(path, neverStore);
  if (sandbox !== undefined) app.all('/sandbox/api/v2/*', rawSandbox(sandbox));
  for (const path of ['/session/*', '/api/*', '/token-list', '/workspace/*'])
    app.use(path, sayWhenIdle(services.sessions));
  app.use(refuseCrossSite());
  for (const path of ['/api/*', '/token-list', '/workspace/*']) app.use(path, refuseCrossOriginReads());
  const limitBody = bodyLimit({ maxSize: mebibyte, onError: (c) => refuse(c, bodyTooLarge) });
  // The limit would ask a read for its body. That makes a whole Request out of the listener's light one.
  app.use((c, next) => (isRead(c.req.method) ? next() : limitBody(c, next)));
  app.route('/session', sessionRoutes(services));
  app.all('/api/*', forward(services));
  app.all('/token-list', tokenList(services));
  app.route('/workspace', workspaceRoutes(services));
  app.route('/calendar', calendarRoutes(services));
  if (assets !== undefined) app.get('*', serveConsole(assets, pageRoots, services.sessions));

  app.notFound((c) => refuse(c, pathNotAllowed));
  app.onError((error, c) => {
    // The client broke off the request and reads no answer.
    if (c.req.raw.signal.aborted) return refuse(c, requestBrokenOff);
    // The message of an unknown error may quote what was sent, so only the error's name is logged.
    log('error', 'unexpected failure', {
      id: c.get('requestId'),
      error: error.name,
      path: requestUrl(c).pathname,
    });
    return refuse(c, { status: 500, code: 'gateway_failed', message: 'The gateway failed unexpectedly.' });
  });
  return app;
}

function isRead(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** Answers why there is no session when it was locked for lack of use. */
function sayWhenIdle(sessions: Sessions): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    await next();
    const isRefused = c.res.status === 401 && c.res.headers.get('X-Error-Source') === 'gateway';
    if (isRefused && c.req.path !== '/session' && sessions.readIdle(c) !== undefined)
      c.res = refuse(c, sessionIdle);
  };
}

/** Answers about an account may hold a key, so no cache may store them. */
const neverStore: MiddlewareHandler<GatewayEnv> = async (c, next) => {
  await next();
  // `c.header` would build the whole answer again once there is one.
  c.res.headers.set('Cache-Control', 'no-store');
};

/** Sets `X-Answered-By` on every answer, also on refusals and failures. The console checks for it (src/api/answered-by.ts). */
function answeredBy(): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    await next();
    c.res.headers.set('X-Answered-By', 'access-token-console');
  };
}

/** `/healthz` answers while the process runs. `/readyz` answers 503 until `ready`, and again while shutting down. */
function probes(ready: () => boolean): Hono<GatewayEnv> {
  const routes = new Hono<GatewayEnv>();
  routes.get('/healthz', (c) => c.json({ status: 'alive', version: manifest.version }));
  routes.get('/readyz', (c) =>
    ready() ? c.json({ status: 'ready' }) : c.json({ status: 'not ready' }, 503),
  );
  return routes;
}
