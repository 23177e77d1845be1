// Keeps the sealed session in a cookie that scripts cannot read and other sites cannot send.
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { GatewayOptions } from './gateway-options.ts';
import type { GatewayEnv } from './gateway-env.ts';
import { requestUrl } from './request-url.ts';
import { createEndedSessions } from './ended-sessions.ts';
import { createSeal, type KeptSession } from './sealed-session.ts';
import { createUseMarks } from './use-marks.ts';

/** How long a session lasts from signing in, in ms. Fixed: use does not prolong it. */
export const sessionLifetime = 12 * 60 * 60 * 1000;

const cookieName = 'access-token-console';
const markName = `${cookieName}-use`;

/**
 * How much longer than `idleLock` the gateway waits, in ms. The page tells of use only now and then, and locks by itself what it
 * shows.
 */
const idleSlack = (idleLock: number) => Math.min(60_000, idleLock / 5);

/** Browsers drop a larger cookie without a word (RFC 6265, section 6.1); in bytes, with room for name and attributes. */
const largestValue = 4096 - 196;

type GatewayContext = Context<GatewayEnv>;

export type Sessions = {
  /** The open session of a request. One that nobody used for too long is none. */
  read(c: GatewayContext): KeptSession | undefined;
  /** The session that is none for that reason alone. */
  readIdle(c: GatewayContext): KeptSession | undefined;
  /** Notes that a person uses the session of the request; nothing else keeps it from being locked. */
  noteUse(c: GatewayContext): void;
  /** Whether a session that was read a while ago would still be. */
  isOpen(session: KeptSession): boolean;
  /** Gives the session to the browser, and tells whether it did: not when it has ended meanwhile, or no browser would keep it. */
  keep(c: GatewayContext, session: KeptSession): Promise<'kept' | 'ended' | 'too-large'>;
  /** Ends the session of the request, if there is one, also for whoever has a copy of its cookie. */
  end(c: GatewayContext): void;
  /** Takes the cookie from the browser. */
  forget(c: GatewayContext): void;
  /** False when the browser would drop the cookie: it is for HTTPS only, and the page came over plain HTTP. */
  canKeep(c: GatewayContext): boolean;
};

/** Sessions of one gateway. On loopback plain HTTP is allowed; everywhere else the cookie is `Secure` and host-bound. */
export function createSessions(
  config: GatewayOptions['config'],
  now: () => number,
  idleLock: number,
): Sessions {
  const marks = createUseMarks(config.sessionSecrets);
  const seal = createSeal(config.sessionSecrets);
  const ended = createEndedSessions();
  // A proxy on the same machine may add HTTPS. Trusting its header can only make the cookie stricter.
  const isSecure = (c: GatewayContext) =>
    !config.loopback || requestUrl(c).protocol === 'https:' || c.req.header('X-Forwarded-Proto') === 'https';
  const cookieOptions = (c: GatewayContext) =>
    isSecure(c)
      ? ({ path: '/', httpOnly: true, sameSite: 'Strict', secure: true, prefix: 'host' } as const)
      : ({ path: '/', httpOnly: true, sameSite: 'Strict' } as const);
  const prefix = (c: GatewayContext) => (isSecure(c) ? 'host' : undefined);
  const maxAge = ({ expiresAt }: KeptSession) => Math.max(0, Math.floor((expiresAt - now()) / 1000));
  const isIdle = (c: GatewayContext, session: KeptSession) => {
    if (idleLock === 0) return false;
    const usedAt = marks.read(session, getCookie(c, markName, prefix(c)) ?? '') ?? session.signedInAt;
    return now() - usedAt > idleLock + idleSlack(idleLock);
  };
  const readAny = (c: GatewayContext) => {
    const text = getCookie(c, cookieName, prefix(c));
    if (text === undefined || text === '' || isAmbiguous(c, isSecure(c))) return undefined;
    const session = seal.open(text, now());
    return session === undefined || ended.hasEnded(session) ? undefined : session;
  };
  const read = (c: GatewayContext) => {
    const session = readAny(c);
    return session === undefined || isIdle(c, session) ? undefined : session;
  };
  return {
    read,
    readIdle(c) {
      const session = readAny(c);
      return session !== undefined && isIdle(c, session) ? session : undefined;
    },
    noteUse(c) {
      const session = idleLock === 0 ? undefined : read(c);
      if (session === undefined) return;
      setCookie(c, markName, marks.write(session, now()), { ...cookieOptions(c), maxAge: maxAge(session) });
    },
    isOpen: (session) => session.expiresAt > now() && !ended.hasEnded(session),
    async keep(c, session) {
      const sealed = seal.seal(session);
      if (sealed.length > largestValue) return 'too-large';
      // After signing out the browser has no cookie, and must not get one that another replica would open.
      if (ended.hasEnded(session)) return 'ended';
      setCookie(c, cookieName, sealed, { ...cookieOptions(c), maxAge: maxAge(session) });
      return 'kept';
    },
    end(c) {
      const session = readAny(c);
      if (session !== undefined) ended.end(session, now());
    },
    forget(c) {
      for (const name of [cookieName, markName]) deleteCookie(c, name, cookieOptions(c));
    },
    canKeep(c) {
      const origin = c.req.header('Origin');
      if (!isSecure(c) || origin === undefined || !URL.canParse(origin)) return true;
      const { protocol, hostname } = new URL(origin);
      // Browsers treat their own machine as secure.
      return protocol === 'https:' || hostname === 'localhost' || hostname === '127.0.0.1';
    },
  };
}

/**
 * Where the cookie has no host prefix, a page on another port of this machine can set one of the same name beside ours. Which of
 * the two is the person's own cannot be told, and somebody else's session must not pass for it, so neither counts.
 */
function isAmbiguous(c: GatewayContext, isSecure: boolean): boolean {
  const ours = isSecure ? `__Host-${cookieName}` : cookieName;
  const names = (c.req.header('Cookie') ?? '').split(';').map((pair) => pair.split('=')[0]?.trim() ?? '');
  return names.filter((name) => name === ours).length > 1;
}
