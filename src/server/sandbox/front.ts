// Where every call comes in: its key says who calls, and with that which account answers.
import { Hono } from 'hono';
import { answerFailure } from './answer-failure.ts';
import { findCallerOf } from './authenticate.ts';
import { allowOrigin, preflight } from './cors.ts';
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
