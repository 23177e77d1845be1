import { afterEach, expect, test, vi } from 'vitest';
import { forgetReadings, readPath, rememberReadings } from './remembered-readings.ts';

type Sent = { readonly path: string; readonly known: string | null };

/** A gateway that answers with what stands under `json`, and with 304 to whoever has that already. */
function openGateway() {
  const gateway = { json: ['one'] as unknown, left: 9, sent: [] as Sent[], etag: true };
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const known = new Headers(init.headers).get('If-None-Match');
    gateway.sent.push({ path, known });
    const text = JSON.stringify(gateway.json);
    const etag = `"${text.length}-${text.replaceAll('"', '')}"`;
    const headers = {
      'X-Answered-By': 'access-token-console',
      Left: `${gateway.left}`,
      ...(gateway.etag ? { ETag: etag } : {}),
    };
    return gateway.etag && known === etag
      ? new Response(null, { status: 304, headers })
      : new Response(text, { status: 200, headers });
  });
  return gateway;
}

/** A reader that counts how often it read. */
function countingReader() {
  let count = 0;
  const readings = rememberReadings(({ json }) => {
    count += 1;
    return { json };
  });
  return { read: (path: string) => readPath(readings(), path, undefined), count: () => count };
}

afterEach(() => {
  forgetReadings();
  vi.unstubAllGlobals();
});

test('what has not changed is the very same value, read once, with the new headers', async () => {
  const gateway = openGateway();
  const { read, count } = countingReader();
  const first = await read('/a');
  gateway.left = 8;
  const second = await read('/a');
  expect(second.value).toBe(first.value);
  expect([count(), second.headers.get('Left')]).toEqual([1, '8']);
});

test('what has changed is read anew, and known from then on', async () => {
  const gateway = openGateway();
  const { read, count } = countingReader();
  await read('/a');
  gateway.json = ['another'];
  expect((await read('/a')).value).toEqual({ json: ['another'] });
  await read('/a');
  expect(count()).toBe(2);
});

test('each path is known by itself, and without an ETag none is', async () => {
  const gateway = openGateway();
  const { read } = countingReader();
  await read('/a');
  await read('/b');
  gateway.etag = false;
  await read('/a');
  await read('/a');
  expect(gateway.sent.map(({ known }) => known !== null)).toEqual([false, false, true, false]);
});

test('after forgetting nothing is known, not even what was on its way', async () => {
  const gateway = openGateway();
  const { read, count } = countingReader();
  await read('/a');
  const late = read('/b');
  forgetReadings();
  await late;
  await read('/a');
  await read('/b');
  expect(gateway.sent.every(({ known }) => known === null)).toBe(true);
  expect(count()).toBe(4);
});

test('what could not be read is not known', async () => {
  const gateway = openGateway();
  const readings = rememberReadings(() => {
    throw new Error('unreadable');
  });
  const read = (path: string) => readPath(readings(), path, undefined);
  await expect(read('/a')).rejects.toThrow('unreadable');
  await expect(read('/a')).rejects.toThrow('unreadable');
  expect(gateway.sent.map(({ known }) => known)).toEqual([null, null]);
});

test('a 304 that nobody asked for is an error', async () => {
  vi.stubGlobal(
    'fetch',
    async () => new Response(null, { status: 304, headers: { 'X-Answered-By': 'access-token-console' } }),
  );
  const { read } = countingReader();
  await expect(read('/a')).rejects.toMatchObject({ status: 304 });
});
