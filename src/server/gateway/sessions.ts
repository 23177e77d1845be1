// Keeps the sealed session in a cookie that scripts cannot read and other sites cannot send.
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import type { GatewayOptions } from './gateway-options.ts';
import type { GatewayEnv } from './gateway-env.ts';
import { requestUrl } from './request-url.ts';
import { createEndedSessions, type EndedSessions } from './ended-sessions.ts';
import { createSeal, type KeptSession } from './sealed-session.ts';
import { createUseMarks } from './use-marks.ts';

/** How long a session lasts from signing in, in ms. Use does not prolong it. */
export const sessionLifetime = 12 * 60 * 60 * 1000;

/** What a browser makes sure of before it takes a cookie, as the beginning of its name. */
const prefixes = { host: '__Host-', secure: '__Secure-', none: '' } as const;

/** How much longer than `idleLock` the gateway waits, in ms. The page reports use only now and then, and locks itself on time. */
const idleSlack = (idleLock: number) => Math.min(60_000, idleLock / 5);

/** Browsers silently drop a larger cookie (RFC 6265, section 6.1). In bytes, with room for name and attributes. */
const largestValue = 4096 - 196;

type GatewayContext = Context<GatewayEnv>;

export type Sessions = {
  /** The open session of a request; undefined when it was unused for too long. */
  read(c: GatewayContext): KeptSession | undefined;
  /** The session of a request that is locked because it was unused for too long. */
  readIdle(c: GatewayContext): KeptSession | undefined;
  /** Notes that a person uses the session of the request. Nothing else keeps a session from being locked. */
  noteUse(c: GatewayContext): void;
  /** Whether a session that was read earlier is still open. */
  isOpen(session: KeptSession): boolean;
  /**
   * Gives the session's cookie to the browser. Says `ended` when the session has ended meanwhile, `too-large` when no browser would keep
   * the cookie.
   */
  keep(c: GatewayContext, session: KeptSession): Promise<'kept' | 'ended' | 'too-large'>;
  /** Ends the session of the request, if there is one, also for any copy of its cookie. */
  end(c: GatewayContext): void;
  /** Deletes the browser's cookie. */
  forget(c: GatewayContext): void;
  /** False when the browser would drop the cookie: it is for HTTPS only, and the page came over plain HTTP. */
  canKeep(c: GatewayContext): boolean;
};

/**
 * Sessions of one gateway; `ended` are those it refuses. On loopback plain HTTP is allowed; elsewhere the cookie is `Secure` and bound to the
 * host, or to the base path, which is also part of its name: a console further up the path is sent neither more nor other cookies than without
 * it.
 */
export function createSessions(
  config: GatewayOptions['config'],
  now: () => number,
  idleLock: number,
  ended: EndedSessions = createEndedSessions(),
): Sessions {
  const marks = createUseMarks(config.sessionSecrets);
  const seal = createSeal(config.sessionSecrets);
  const basePath = config.basePath ?? '';
  const cookieName = `access-token-console${basePath.replaceAll('/', '.')}`;
  const markName = `${cookieName}-use`;
  // A proxy on the same machine may add HTTPS. Trusting its header can only make the cookie stricter.
  const isSecure = (c: GatewayContext) =>
    !config.loopback || requestUrl(c).protocol === 'https:' || c.req.header('X-Forwarded-Proto') === 'https';
  // A browser takes the host prefix only on a cookie for the whole host.
  const strictest = basePath === '' ? 'host' : 'secure';
  const prefix = (c: GatewayContext) => (isSecure(c) ? strictest : undefined);
  const cookieOptions = (c: GatewayContext): CookieOptions => {
    const options = { path: basePath || '/', httpOnly: true, sameSite: 'Strict' } as const;
    return isSecure(c) ? { ...options, secure: true, prefix: strictest } : options;
  };
  const nameOf = (c: GatewayContext) => `${prefixes[prefix(c) ?? 'none']}${cookieName}`;
  const maxAge = ({ expiresAt }: KeptSession) => Math.max(0, Math.floor((expiresAt - now()) / 1000));
  const isIdle = (c: GatewayContext, session: KeptSession) => {
    if (idleLock === 0) return false;
    const usedAt = marks.read(session, getCookie(c, markName, prefix(c)) ?? '') ?? session.signedInAt;
    return now() - usedAt > idleLock + idleSlack(idleLock);
  };
  // Behind a sign-on, a session is for the user who opened it. In another user's hands it ends.
  const isOfUser = (c: GatewayContext, session: KeptSession) => {
    const user = c.get('user');
    if (config.userHeader === undefined || session.user === user) return true;
    if (session.user !== undefined && user !== undefined) ended.end(session, now());
    return false;
  };
  const readAny = (c: GatewayContext) => {
    const text = getCookie(c, cookieName, prefix(c));
    if (text === undefined || text === '' || isAmbiguous(c, nameOf(c))) return undefined;
    const session = seal.open(text, now());
    if (session === undefined || ended.hasEnded(session)) return undefined;
    return isOfUser(c, session) ? session : undefined;
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
 * Whether the request carries two cookies of this name. Without the host prefix, a page on another port of this machine can set a second
 * one. The gateway cannot tell which of the two is genuine, so it accepts neither.
 */
function isAmbiguous(c: GatewayContext, ours: string): boolean {
  const names = (c.req.header('Cookie') ?? '').split(';').map((pair) => pair.split('=')[0]?.trim() ?? '');
  return names.filter((name) => name === ours).length > 1;
}
