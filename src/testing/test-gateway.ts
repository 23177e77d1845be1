// A gateway with stand-ins around it: an instance that answers as told and remembers what it was asked, a clock, a log.
import type { Hono } from 'hono';
import { createGateway } from '#server/gateway/app.ts';
import type { GatewayEnv, GatewayOptions } from '#server/gateway/gateway-types.ts';
import { createLog } from '#server/gateway/log.ts';
import { sendByFetch } from '#server/gateway/send-by-fetch.ts';

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
  /** What reached the instance, in order. */
  readonly seen: SeenRequest[];
  readonly logLines: string[];
  /** Replaces how the instance answers everything but `caller-identity`. */
  readonly answer: (respond: (request: Request) => Response | Promise<Response>) => void;
  /** Moves the clock, in ms. */
  readonly pass: (milliseconds: number) => void;
  /** Sends a request as the console's own page does; with the cookie of `session` when given. */
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

export function openTestGateway(overrides: Partial<GatewayOptions> = {}): TestGateway {
  const seen: SeenRequest[] = [];
  const logLines: string[] = [];
  let respond: (request: Request) => Response | Promise<Response> = emptyList;
  let time = Date.UTC(2026, 10, 23, 12);
  const app = createGateway({
    config: {
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
    },
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
    return app.request(`http://127.0.0.1:4400${path}`, {
      method,
      headers: {
        ...(method === 'GET' ? {} : { 'X-Access-Token-Console': '1', 'Sec-Fetch-Site': 'same-origin' }),
        ...(content === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(cookie === undefined ? {} : { Cookie: cookie }),
        ...headers,
      },
      ...(content === undefined ? {} : { body: content }),
    });
  };

  return {
    app,
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
