// Passes the console's API calls on to the session's instance, with the key that only the gateway knows.
import type { Handler } from 'hono';
import { judgePath, resetTokenId } from './allowed-paths.ts';
import { browserHeaders } from './forwarded-headers.ts';
import { refuse } from './gateway-error.ts';
import type { GatewayEnv, Services } from './gateway-types.ts';
import { keepOwnNewKey } from './own-reset.ts';
import { methodNotAllowed, pathNotAllowed, sessionMissing } from './refusals.ts';
import { requestUrl } from './request-url.ts';
import { isKnown } from './unchanged.ts';

/** Statuses that have no body by definition. */
const bodiless = new Set([204, 205]);

/** Handles `/api/*`: allowed paths and methods only, and only with a session. */
export function forward(services: Services): Handler<GatewayEnv> {
  const { sessions, targets, etagOf } = services;
  return async (c) => {
    const { method } = c.req;
    const { pathname, search } = requestUrl(c);
    const verdict = judgePath(method, pathname);
    if (verdict.kind === 'unknown-path') return refuse(c, pathNotAllowed);
    if (verdict.kind === 'other-methods') return refuse(c, methodNotAllowed(verdict.methods));
    const session = sessions.read(c);
    const target = session && targets.find(session.instance);
    if (session === undefined || target === undefined) return refuse(c, sessionMissing);
    c.set('instance', target.instance.id);
    const reads = method === 'GET';
    const body = reads ? undefined : new Uint8Array(await c.req.arrayBuffer());
    const result = await target.call({
      method,
      path: `${pathname}${search}`,
      key: session.key,
      body: body?.byteLength === 0 ? undefined : body,
      contentType: c.req.header('Content-Type'),
      // A write that has begun is finished even when the browser went away: half a wish is worse than an unseen answer.
      signal: reads ? c.req.raw.signal : undefined,
    });
    if (result.kind === 'failure') return refuse(c, result.refusal);
    const headers = browserHeaders(result.headers);
    if (reads && result.status === 200) {
      const etag = (headers['etag'] ??= etagOf(result.body));
      if (isKnown(c.req.header('If-None-Match'), etag)) {
        delete headers['content-type'];
        return new Response(null, { status: 304, headers });
      }
    }
    c.res = new Response(bodiless.has(result.status) ? null : result.body, {
      status: result.status,
      headers,
    });
    const resetId = resetTokenId(method, pathname);
    if (result.status === 200 && resetId !== undefined && resetId === session.identity.tokenId)
      await keepOwnNewKey(c, sessions, session, result.body);
    return c.res;
  };
}
