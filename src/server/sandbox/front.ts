// Where every call comes in: its key decides who calls and which account answers.
import { Hono } from 'hono';
import { answerFailure } from './answer-failure.ts';
import { findCallerOf } from './authenticate.ts';
import type { CallerSource } from './caller.ts';
import { unauthorized } from './errors.ts';
import type { LastUse } from './last-use.ts';
import type { SandboxEnv } from './services.ts';

type Shared = CallerSource & { readonly now: () => number; readonly lastUse: LastUse };

/** Passes each call to the API of its caller's account; `apis` are by account ID. Throws 401 `unauthorized` without a live key. */
export function createFront(
  { now, lastUse, ...source }: Shared,
  apis: ReadonlyMap<string, Hono<SandboxEnv>>,
): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    if (context.req.method === 'OPTIONS') return preflight(context.req.raw);
    await next();
    for (const [name, value] of Object.entries(allowOrigin(context.req.raw)))
      context.res.headers.set(name, value);
    return undefined;
  });
  app.all('*', async (context) => {
    const caller = await findCallerOf(context.req.header('Authorization') ?? '', source, now());
    const api = caller && apis.get(caller.token.accountId);
    if (caller === undefined || api === undefined) throw unauthorized();
    lastUse.note(caller.token.id, now());
    return api.fetch(context.req.raw, { caller });
  });
  app.onError(answerFailure);
  return app;
}

// The documented CORS answers, strictly (contract section 10): no `LD-API-Version`, no PUT, nothing exposed. A browser lets a page POST
// without being told that it may.
const preflightHeaders = {
  'Access-Control-Allow-Headers': 'Accept, Content-Type, Content-Length, Accept-Encoding, Authorization',
  'Access-Control-Allow-Methods': 'OPTIONS, GET, DELETE, PATCH',
  'Access-Control-Max-Age': '300',
};

/** The answer to an OPTIONS request, from any origin. */
function preflight(request: Request): Response {
  return new Response(null, { status: 200, headers: { ...preflightHeaders, ...allowOrigin(request) } });
}

/** The header that lets a page of the asking origin read an answer. */
function allowOrigin(request: Request): Record<string, string> {
  return { 'Access-Control-Allow-Origin': request.headers.get('Origin') ?? '*' };
}
