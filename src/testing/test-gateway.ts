// A gateway with stand-ins around it: an instance that answers as told and remembers what it was asked, a clock, a log.
import type { Hono } from 'hono';
import { createGateway } from '#server/gateway/app.ts';
import type { GatewayOptions } from '#server/gateway/gateway-options.ts';
import type { GatewayEnv } from '#server/gateway/gateway-env.ts';
import { createLog } from '#server/gateway/log.ts';
import { createSeal } from '#server/gateway/sealed-session.ts';
import { sendByFetch } from '#server/gateway/send-by-fetch.ts';
import { publicId } from '#server/gateway/session-of-call.ts';

export const goodKey = 'api-11111111-2222-4333-8444-555555555555';
export const otherKey = 'api-99999999-8888-4777-a666-555555554444';
export const ownTokenId = '650000000000000000000001';

export type SeenRequest = {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
};

export type TestGateway = {
  readonly app: Hono<GatewayEnv>;
  /** The public name of the session that a cookie holds, `none` where it holds none. */
  readonly nameOf: (cookie: string) => string;
  /** What reached the instance, in order. */
  readonly seen: SeenRequest[];
  readonly logLines: string[];
  /** Replaces how the instance answers everything but `caller-identity`. */
  readonly answer: (respond: (request: Request) => Response | Promise<Response>) => void;
  /** Moves the clock, in ms. */
  readonly pass: (milliseconds: number) => void;
  /** Sends a request as the console's own page does that shows the session of the cookie, when one is given. */
  readonly send: (path: string, options?: SendOptions) => Promise<Response>;
  /** Signs in at the instance `com` and gives the cookie, as a browser would send it. */
  readonly signIn: (key?: string) => Promise<string>;
};

type SendOptions = {
  method?: string;
  cookie?: string;
  headers?: Record<string, string>;
  body?: unknown;
  /** Sent as it is. */
  rawBody?: string;
};

export const identity = {
  tokenId: ownTokenId,
  tokenName: 'ops',
  memberId: 'm1',
  accountId: 'a1',
  serviceToken: false,
};

const config: GatewayOptions['config'] = {
  loopback: true,
  sessionSecrets: ['a secret of at least thirty-two characters'],
  instances: [
    {
      id: 'com',
      name: 'LaunchDarkly',
      host: 'app.launchdarkly.com',
      origin: 'https://app.launchdarkly.com',
    },
  ],
};

export function openTestGateway(overrides: Partial<GatewayOptions> = {}): TestGateway {
  const seen: SeenRequest[] = [];
  const logLines: string[] = [];
  let respond: (request: Request) => Response | Promise<Response> = emptyList;
  let time = Date.UTC(2026, 10, 23, 12);
  const app = createGateway({
    config,
    sandbox: undefined,
    log: createLog('debug', (line) => logLines.push(line)),
    now: () => time,
    sendUpstream: sendByFetch(async (request) => {
      const { method, url, headers } = request;
      seen.push({ method, url, headers, body: await request.clone().text() });
      if (url.endsWith('/caller-identity') && headers.get('Authorization') === goodKey)
        return Response.json(identity);
      return respond(request);
    }),
    ...overrides,
  });

  const send: TestGateway['send'] = async (
    path,
    { method = 'GET', cookie, headers = {}, body, rawBody } = {},
  ) => {
    const content = rawBody ?? (body === undefined ? undefined : JSON.stringify(body));
    const sent = new Headers({
      ...(method === 'GET' ? {} : { 'X-Access-Token-Console': '1', 'Sec-Fetch-Site': 'same-origin' }),
      ...(content === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(cookie === undefined ? {} : { Cookie: cookie, 'X-Session': nameOf(cookie) }),
    });
    for (const [name, value] of Object.entries(headers)) sent.set(name, value);
    return app.request(`http://127.0.0.1:4400${path}`, {
      method,
      headers: sent,
      ...(content === undefined ? {} : { body: content }),
    });
  };

  const { sessionSecrets } = overrides.config ?? config;
  const seal = createSeal(sessionSecrets);
  function nameOf(cookie: string): string {
    const texts = cookie.split(/; ?/).map((pair) => pair.split('=').slice(1).join('='));
    const session = texts.map((text) => seal.open(text, time)).find((opened) => opened !== undefined);
    return session === undefined ? 'none' : publicId(session);
  }

  return {
    app,
    nameOf,
    seen,
    logLines,
    answer: (next) => {
      respond = next;
    },
    pass: (milliseconds) => {
      time += milliseconds;
    },
    send,
    async signIn(key = goodKey) {
      const response = await send('/session', { method: 'POST', body: { instance: 'com', key } });
      if (response.status !== 200) throw new Error(`signing in ended with ${response.status}`);
      return cookieFrom(response);
    },
  };
}

const emptyList = () => Response.json({ items: [] });

/** The cookie that an answer sets, as a browser would send it back. */
export function cookieFrom(response: Response): string {
  return (response.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
}
