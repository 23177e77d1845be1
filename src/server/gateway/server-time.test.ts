import { expect, test } from 'vitest';
import { goodKey, openTestGateway } from '#testing/test-gateway.ts';

const path = '/api/v2/tokens';
const list = '/token-list';
const ownTime = Date.UTC(2026, 10, 23, 12);
const instanceAt = Date.UTC(2026, 10, 23, 14, 30, 5);

type Told = Pick<Response, 'headers'>;
const told = ({ headers }: Told) => [headers.get('X-Server-Time'), headers.get('X-Server-Clock')];
const own = [String(ownTime), null];

async function signedIn(date?: string) {
  const gateway = openTestGateway();
  const cookie = await gateway.signIn();
  gateway.answer(() =>
    Response.json(
      { items: [], totalCount: 0 },
      { headers: date === undefined ? {} : { Date: date, 'X-Server-Time': '5' } },
    ),
  );
  return { gateway, cookie };
}

test.each([
  ['/session', undefined],
  ['/session', 'DELETE'],
  ['/session/test-key', 'POST'],
  ['/session/nothing', undefined],
  ['/api/v2/unknown', undefined],
  ['/healthz', undefined],
  ['/anything', undefined],
])('%s (%s) tells the time of the gateway', async (address, method) => {
  const { gateway, cookie } = await signedIn();
  const body = method === 'POST' ? { key: goodKey } : undefined;
  expect(told(await gateway.send(address, { method: method ?? 'GET', cookie, body }))).toEqual(own);
});

test('a refusal without a session does so too', async () => {
  const { gateway } = await signedIn();
  const refused = await Promise.all([path, list].map((address) => gateway.send(address)));
  expect(refused.map(({ status }) => status)).toEqual([401, 401]);
  expect(refused.map(told)).toEqual([own, own]);
});

test('a forwarded answer tells the time of its instance', async () => {
  const { gateway, cookie } = await signedIn('Mon, 23 Nov 2026 14:30:05 GMT');
  const read = await gateway.send(path, { cookie });
  const written = await gateway.send(path, { method: 'POST', cookie, body: {} });
  const listed = await gateway.send(list, { cookie });
  const instance = [String(instanceAt), 'instance'];
  expect([read, written, listed].map(told)).toEqual([instance, instance, instance]);
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
