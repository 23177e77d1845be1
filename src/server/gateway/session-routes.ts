// Signing in, signing out, and the public facts of the session. A key comes in here and never goes back out.
import { randomUUID } from 'node:crypto';
import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import { callCallerIdentity, identifyKey } from './caller-identity.ts';
import { clientAddress } from './client-address.ts';
import { readJson } from './read-json.ts';
import { refuse, type GatewayRefusal } from './gateway-error.ts';
import type { Services } from './services.ts';
import type { GatewayEnv } from './gateway-env.ts';
import { readKey } from './key-shape.ts';
import type { KeptSession } from './sealed-session.ts';
import { sessionLifetime } from './sessions.ts';
import { chooseKey, credentialsSchema } from './credentials.ts';
import { methodNotAllowed } from './refusals.ts';
import { namesSession, publicId, sessionChanged, sessionOfCall } from './session-of-call.ts';
import type { InstanceSummary } from './targets.ts';

const testSchema = v.object({ key: v.string() });

/** The routes below `/session`: reading, opening, using and closing a session. */
export function sessionRoutes(services: Services): Hono<GatewayEnv> {
  const { sessions, targets, sandbox, signInLimit, trustedProxies, now, idleLock } = services;
  const routes = new Hono<GatewayEnv>();

  routes.get('/', (c) => {
    const session = sessions.read(c);
    const target = session && targets.find(session.instance);
    const idle = session === undefined ? sessions.readIdle(c) : undefined;
    return c.json({
      session: session && target ? publicSession(session, target.instance) : null,
      locked: (idle && targets.find(idle.instance)?.instance) ?? null,
      instances: targets.instances,
      sandbox: sandbox === undefined ? null : { personas: sandbox.personas },
      idleLock,
    });
  });

  routes.post('/', async (c) => {
    if (!sessions.canKeep(c)) return refuse(c, httpsRequired);
    const credentials = await readJson(c, credentialsSchema, maxCharacters);
    if (credentials === undefined) return refuse(c, badCredentials);
    const chosen = await chooseKey(services, credentials);
    if (chosen.kind === 'refused') return refuse(c, chosen.refusal);
    const { target, key } = chosen;
    c.set('instance', target.instance.id);
    const isTyped = 'key' in credentials;
    const attempt = isTyped ? await signInLimit.begin(clientAddress(c, trustedProxies)) : undefined;
    if (attempt?.kind === 'limited') return refuse(c, attempt.refusal);
    c.set('sent', true);
    const result = await identifyKey(target, key);
    const isRefused = result.kind === 'refused' && result.refusal.code === 'key_refused';
    attempt?.settle(isRefused ? 'refused' : 'forgiven');
    if (result.kind === 'refused') return refuse(c, result.refusal);
    const signedInAt = now();
    const user = c.get('user');
    const session: KeptSession = {
      id: randomUUID(),
      instance: target.instance.id,
      key,
      identity: result.identity,
      ...(user !== undefined && { user }),
      signedInAt,
      expiresAt: signedInAt + sessionLifetime,
    };
    if ((await sessions.keep(c, session)) === 'too-large') return refuse(c, sessionTooLarge);
    c.set('session', session);
    // A new sign-in ends the session before. Nobody could close that one any more.
    sessions.end(c);
    return c.json({ session: publicSession(session, target.instance) });
  });

  routes.delete('/', (c) => {
    const session = sessions.read(c);
    if (session !== undefined) c.set('session', session);
    // A page signs out of the session that it shows. Another session belongs to another tab.
    if (session !== undefined && !namesSession(c, session)) return refuse(c, sessionChanged);
    sessions.end(c);
    sessions.forget(c);
    return c.body(null, 204);
  });

  // Only the page knows of real use: timers and pages left open also send requests.
  routes.post('/use', (c) => {
    const callers = sessionOfCall(c, services);
    if (callers.kind === 'refused') return refuse(c, callers.refusal);
    sessions.noteUse(c);
    return c.body(null, 204);
  });

  routes.post('/test-key', async (c) => {
    const callers = sessionOfCall(c, services);
    if (callers.kind === 'refused') return refuse(c, callers.refusal);
    const { session, target } = callers;
    const body = await readJson(c, testSchema, maxCharacters);
    const read = readKey(body?.key ?? '');
    if (read.kind === 'problem') return refuse(c, { status: 400, ...read });
    const attempt = await signInLimit.begin(clientAddress(c, trustedProxies), `session ${session.id}`);
    if (attempt.kind === 'limited') return refuse(c, attempt.refusal);
    c.set('sent', true);
    const result = await callCallerIdentity(target, read.key);
    if (result.kind === 'answer') c.set('keyStatus', result.status);
    attempt.settle(result.kind === 'answer' && result.status === 401 ? 'refused' : 'forgiven');
    return result.kind === 'failure' ? refuse(c, result.refusal) : c.json({ status: result.status });
  });

  routes.all('/', (c: Context<GatewayEnv>) => refuse(c, methodNotAllowed(['GET', 'POST', 'DELETE'])));
  routes.all('/use', (c: Context<GatewayEnv>) => refuse(c, methodNotAllowed(['POST'])));
  routes.all('/test-key', (c: Context<GatewayEnv>) => refuse(c, methodNotAllowed(['POST'])));
  return routes;
}

function publicSession(session: KeptSession, instance: InstanceSummary) {
  const { identity, key, signedInAt, expiresAt } = session;
  return { id: publicId(session), instance, identity, lastFour: key.slice(-4), signedInAt, expiresAt };
}

const badCredentials: GatewayRefusal = {
  status: 400,
  code: 'invalid_request',
  message: 'Send an instance and a key, or the sandbox and a persona.',
};

const sessionTooLarge: GatewayRefusal = {
  status: 502,
  code: 'session_too_large',
  message:
    'The details of this key don’t fit in a cookie, so the browser would drop the session. Try a shorter token name.',
};

const httpsRequired: GatewayRefusal = {
  status: 400,
  code: 'https_required',
  message: 'Open the console over https:// to sign in. The session cookie is never sent over plain HTTP.',
};

/** A key, an instance and a persona are short. Parsing a megabyte would delay other requests. */
const maxCharacters = 16_384;
