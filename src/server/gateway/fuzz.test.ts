// Thousands of requests that nobody means, in one process and one account: whatever they are, they end, with an answer that is not
// a failure of ours, and leave no key behind. `npm run fuzz` sends a hundred thousand.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSandbox } from '../sandbox/app.ts';
import { effort } from '#testing/effort.ts';
import { fuzzedRequest, type FuzzedRequest } from '#testing/request-arbitraries.ts';
import { cookieFrom, goodKey, openTestGateway } from '#testing/test-gateway.ts';

const runs = effort({ variable: 'FUZZ_RUNS', script: 'fuzz', usual: 2000, full: 100_000 });
const origin = 'http://127.0.0.1:4400';

/** A fresh account every so often keeps the tokens that requests are about alive. */
const perAccount = 2500;

/** ms until a request counts as hanging: far beyond any answer, since the instance here answers at once. */
const patience = 60_000;

test(`${runs} senseless requests`, { timeout: 0 }, async () => {
  const counts = new Map<string, number>();
  for (let sent = 0; sent < runs; sent += perAccount)
    await fuzzAnAccount(Math.min(perAccount, runs - sent), (answer) =>
      counts.set(answer, (counts.get(answer) ?? 0) + 1),
    );
  const lines = [...counts].sort(([, one], [, other]) => other - one);
  const table = lines.map(([answer, count]) => `  ${String(count).padStart(7)}  ${answer}\n`).join('');
  process.stdout.write(`\n  ${runs} requests were answered\n${table}`);
  // A fuzz that never gets in proves nothing.
  const deep = ['200', '201', '204', '400', '404', '401 session_missing', '403 cross_site_refused'];
  expect(deep.filter((answer) => !counts.has(answer))).toEqual([]);
});

async function fuzzAnAccount(times: number, count: (answer: string) => void): Promise<void> {
  const { database, tokens, maxLimit } = { database: ':memory:', tokens: 24, maxLimit: 100 };
  const sandbox = createSandbox({ database, tokens, maxLimit, adminKey: undefined, rateLimit: undefined });
  const gateway = openTestGateway({ sandbox });
  gateway.answer(misbehave);
  const cookies = { ...(await openCookies(gateway)), foreign: await foreignCookie() };
  const key = await sandbox.personaKey('admin');
  const property = fc.asyncProperty(
    fuzzedRequest(await tokenIds(gateway, cookies.sandbox)),
    async (fuzzed) => {
      const request = buildRequest(fuzzed, cookies, key, gateway.nameOf);
      fc.pre(request !== undefined);
      // Sessions end and limits pass in between, as they do.
      gateway.pass(1000);
      gateway.seen.length = 0;
      gateway.logLines.length = 0;
      const response = await gateway.app.fetch(request);
      const text = await response.text();
      const own = response.headers.get('X-Error-Source') === 'gateway';
      const code = own ? (/"code":"(\w+)"/.exec(text)?.[1] ?? '') : '';
      count(`${response.status} ${code}`.trim());
      const failed = isOwnFailure(response.status, code, gateway.seen.length);
      expect(failed ? `${response.status}: ${text}` : 'answered').toBe('answered');
      expectNothingLeaks(gateway, response, text);
      expectOnlyAllowedCalls(gateway);
      if (mayHaveEnded(fuzzed, response.status)) Object.assign(cookies, await openCookies(gateway));
    },
  );
  await fc.assert(property, { numRuns: times, timeout: patience });
  sandbox.close();
}

/** Only what the instance did may be called a failure of a server; the sandbox is ours. */
function isOwnFailure(status: number, code: string, calls: number): boolean {
  return status >= 500 && (calls === 0 || code === 'gateway_failed');
}

function expectNothingLeaks({ logLines }: Gateway, response: Response, text: string): void {
  expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(text + JSON.stringify([...response.headers])).not.toContain(goodKey.slice(4));
  // One line for the request, and one for what it would have changed.
  const messages = logLines.map((line): unknown => Object(JSON.parse(line)).message);
  expect(messages.filter((message) => message === 'request')).toHaveLength(1);
  expect(messages.filter((message) => message === 'event').length).toBeLessThanOrEqual(1);
  expect(messages.length).toBeLessThanOrEqual(2);
  // A key, or a sealed session, which begins with its algorithm. Random IDs hold any three letters now and then.
  expect(logLines.join('')).not.toMatch(/api-[0-9a-f]{4}|eyJhbGci/i);
}

function expectOnlyAllowedCalls({ seen }: Gateway): void {
  for (const { url, headers } of seen) {
    expect(url).toMatch(/^https:\/\/app\.launchdarkly\.com\/api\/v2\/[\w./-]+(?:\?|$)/);
    expect(new URL(url).pathname).not.toMatch(/\/\.{1,2}(?:\/|$)/);
    expect([headers.get('Cookie'), headers.get('X-HTTP-Method-Override')]).toEqual([null, null]);
  }
}

/** An instance on a bad day. */
function misbehave(request: Request): Response {
  const { pathname } = new URL(request.url);
  const answers: readonly (() => Response)[] = [
    () => Response.json({ items: [] }),
    () =>
      new Response('<html>', { status: 503, headers: { 'Content-Type': 'text/html', 'Set-Cookie': 'a=b' } }),
    () => new Response(null, { status: 401 }),
    () => new Response(null, { status: 302, headers: { Location: 'http://169.254.169.254/' } }),
    () => Object.defineProperty(Response.json({}), 'status', { value: 999 }),
    () => {
      throw new TypeError(`fetch failed with ${request.headers.get('Authorization')}`);
    },
  ];
  return (answers[pathname.length % answers.length] ?? (() => Response.error()))();
}

type Gateway = ReturnType<typeof openTestGateway>;

async function openCookies({ send, signIn }: Gateway) {
  const body = { instance: 'sandbox', persona: 'admin' };
  return {
    sandbox: cookieFrom(await send('/session', { method: 'POST', body })),
    instance: await signIn(),
  };
}

/** A cookie of another installation: well formed, sealed with another secret. */
async function foreignCookie(): Promise<string> {
  const instances = [{ id: 'com', name: 'LaunchDarkly', host: 'h', origin: 'https://app.launchdarkly.com' }];
  const sessionSecrets = ['quite another secret of enough characters'] as const;
  return openTestGateway({ config: { loopback: true, sessionSecrets, instances } }).signIn();
}

async function tokenIds({ send }: Gateway, cookie: string): Promise<readonly string[]> {
  const text = await (await send('/api/v2/tokens?showAll=true', { cookie })).text();
  return [...text.matchAll(/"_id":"([0-9a-f]{24})"/g)].flatMap(([, id]) => id ?? []);
}

type Cookies = Awaited<ReturnType<typeof openCookies>> & { foreign: string };

/** Undefined for what no `Request` can be, such as a header with a line break: bytes like that are for the tests with sockets. */
function buildRequest(
  { method, path, headers, cookie, body }: FuzzedRequest,
  cookies: Cookies,
  key: string,
  nameOf: Gateway['nameOf'],
) {
  const own = {
    none: '',
    garbage: 'access-token-console=%00; =; a',
    tampered: `${cookies.sandbox}A`,
    ...cookies,
  };
  const bodiless = body === undefined || ['GET', 'HEAD', 'get'].includes(method);
  try {
    return new Request(`${origin}${path}`, {
      method,
      headers: {
        ...(path.startsWith('/sandbox') && cookie === 'sandbox' ? { Authorization: key } : {}),
        ...headers,
        Cookie: own[cookie],
        'X-Session': nameOf(own[cookie]),
      },
      ...(bodiless ? {} : { body }),
    });
  } catch {
    return undefined;
  }
}

function mayHaveEnded({ cookie, method, path }: FuzzedRequest, status: number): boolean {
  if (cookie !== 'sandbox' && cookie !== 'instance') return false;
  return status === 401 || (path.includes('session') && ['DELETE', 'POST'].includes(method));
}
