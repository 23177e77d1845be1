import { createMiddleware } from 'hono/factory';
import { apiVersionState, currentApiVersion } from '#domain/api-version.ts';
import { findCaller } from './caller.ts';
import { invalidRequest, unauthorized } from './errors.ts';
import { hashKey } from './keys.ts';
import type { SandboxEnv, Services } from './services.ts';

const keyShape = /^api-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Finds the caller by the raw `Authorization` header and settles the API version of the call (contract section 10).
 * Throws 401 `unauthorized` for anything that is not a live key, a `Bearer` prefix included.
 */
export function authenticate(services: Services) {
  return createMiddleware<SandboxEnv>(async (context, next) => {
    const key = context.req.header('Authorization') ?? '';
    const now = services.now();
    const caller = keyShape.test(key) ? await findCaller(services.db, hashKey(key), now) : undefined;
    if (caller === undefined) throw unauthorized();
    services.lastUse.note(caller.token.id, now);
    context.set('caller', caller);
    context.set('apiVersion', readApiVersion(context.req.header('LD-API-Version'), caller.token.apiVersion));
    await next();
  });
}

function readApiVersion(header: string | undefined, ofToken: number): number {
  if (header === undefined) return ofToken;
  if (header === 'beta') return currentApiVersion;
  const version = /^\d{8}$/.test(header) ? Number(header) : undefined;
  if (version === undefined || apiVersionState(version).kind === 'unlisted') {
    throw invalidRequest(`LD-API-Version: unknown API version ${JSON.stringify(header)}`);
  }
  return version;
}
