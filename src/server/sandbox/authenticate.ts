import { createMiddleware } from 'hono/factory';
import { apiVersionState, currentApiVersion } from '#domain/token/api-version.ts';
import { findCaller, type Caller, type CallerSource } from './caller.ts';
import { invalidRequest } from './errors.ts';
import { hashKey } from './keys.ts';
import type { SandboxEnv } from './services.ts';

const keyShape = /^api-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Finds the caller by the raw `Authorization` header. Undefined for anything that is not a live key at `now` (epoch ms), also for
 * a `Bearer` prefix.
 */
export async function findCallerOf(
  header: string,
  source: CallerSource,
  now: number,
): Promise<Caller | undefined> {
  return keyShape.test(header) ? findCaller(source, hashKey(header), now) : undefined;
}

/** Takes the caller that the front found, and settles the API version of the call (contract section 10). */
export function takeCaller() {
  return createMiddleware<SandboxEnv>(async (context, next) => {
    const { caller } = context.env;
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
