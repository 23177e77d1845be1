import { expect, test } from 'vitest';
import { readSeries } from '#testing/read-series.ts';
import { goodKey, openTestGateway } from '#testing/test-gateway.ts';

const path = '/api/v2/tokens';
const series = '/token-pages?offset=200&limit=1000&step=100&count=7';
const ownTime = Date.UTC(2026, 10, 23, 12);
const instanceAt = Date.UTC(2026, 10, 23, 14, 30, 5);

type Told = Pick<Response, 'headers'>;
const told = ({ headers }: Told) => [headers.get('X-Server-Time'), headers.get('X-Server-Clock')];
const own = [String(ownTime), null];

async function signedIn(date?: string) {
  const gateway = openTestGateway();
  const cookie = await gateway.signIn();
  gateway.answer(() =>
    Response.json({ items: [] }, { headers: date === undefined ? {} : { Date: date, 'X-Server-Time': '5' } }),
  );
  return { gateway, cookie };
}

test.each([
  ['/session', undefined],
  ['/session', 'DELETE'],
  ['/session/test-key', 'POST'],
  ['/session/nothing', undefined],
  ['/api/v2/unknown', undefined],
  [series, undefined],
  ['/token-pages', undefined],
  ['/healthz', undefined],
  ['/anything', undefined],
])('%s (%s) tells the time of the gateway', async (address, method) => {
  const { gateway, cookie } = await signedIn();
  const body = method === 'POST' ? { key: goodKey } : undefined;
  expect(told(await gateway.send(address, { method: method ?? 'GET', cookie, body }))).toEqual(own);
});

test('a refusal without a session does so too', async () => {
  const { gateway } = await signedIn();
  const refused = await Promise.all([path, series].map((address) => gateway.send(address)));
  expect(refused.map(({ status }) => status)).toEqual([401, 401]);
  expect(refused.map(told)).toEqual([own, own]);
});

test('a forwarded answer tells the time of its instance, also one that says that nothing has changed', async () => {
  const { gateway, cookie } = await signedIn('Mon, 23 Nov 2026 14:30:05 GMT');
  const read = await gateway.send(path, { cookie });
  const again = await gateway.send(path, {
    cookie,
    headers: { 'If-None-Match': read.headers.get('ETag') ?? '' },
  });
  const written = await gateway.send(path, { method: 'POST', cookie, body: {} });
  const [page] = await readSeries(await gateway.send(series, { cookie }));
  expect(again.status).toBe(304);
  const instance = [String(instanceAt), 'instance'];
  expect([read, again, written, page].map((answer) => answer && told(answer))).toEqual([
    instance,
    instance,
    instance,
    instance,
  ]);
});

test.each([
  'Thu, 01 Jan 1970 00:00:00 GMT',
  'Fri, 01 Jan 2100 00:00:01 GMT',
  '2026-11-23T14:30:05Z',
  '1',
  '',
  'Mon, 99 Nov 2026 14:30:05 GMT',
])('an instance that dates its answer "%s" is not believed', async (date) => {
  const { gateway, cookie } = await signedIn(date);
  expect(told(await gateway.send(path, { cookie }))).toEqual(own);
});
