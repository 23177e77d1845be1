import { brotliDecompressSync, createBrotliDecompress, createGunzip, gunzipSync } from 'node:zlib';
import { setImmediate } from 'node:timers/promises';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTestGateway } from '#testing/test-gateway.ts';
import { compressEach, compressWhole, offeredEncoding, type Encoding } from './compress.ts';

const encodings: readonly Encoding[] = ['br', 'gzip'];
const whole = { br: brotliDecompressSync, gzip: gunzipSync };

const parts = fc.array(fc.uint8Array({ maxLength: 400 }).map((bytes) => new Uint8Array(bytes)));

async function* oneByOne(list: readonly Uint8Array<ArrayBuffer>[]) {
  yield* list;
}

describe('the encoding of an answer', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['BR;q=0.5, gzip;q=1', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['br; q=0.000', undefined],
    ['deflate, brx', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('for %j is %s', (header, encoding) => {
    expect(offeredEncoding(header)).toBe(encoding);
  });
});

describe.each(encodings)('%s', (encoding) => {
  it('gives back what it was given, whole', async () => {
    const text = new TextEncoder().encode('{"items":[]}'.repeat(500));
    const compressed = await compressWhole(text, encoding);
    expect(compressed.byteLength).toBeLessThan(text.byteLength / 20);
    expect(new Uint8Array(whole[encoding](compressed))).toEqual(text);
  });

  it('gives each part as soon as it is there, and all of them in the end', async () => {
    await fc.assert(
      fc.asyncProperty(parts, async (list) => {
        const reader = encoding === 'br' ? createBrotliDecompress() : createGunzip();
        const seen: Buffer[] = [];
        reader.on('data', (chunk: Buffer) => seen.push(chunk));
        let given = 0;
        let place = 0;
        for await (const chunk of compressEach(oneByOne(list), encoding)) {
          if (chunk.byteLength > 0) await new Promise((resolve) => reader.write(chunk, resolve));
          given += list[place]?.byteLength ?? 0;
          place += 1;
          // What was decompressed is handed over in a turn of its own.
          await setImmediate();
          await setImmediate();
          expect(Buffer.concat(seen).byteLength).toBe(given);
        }
        expect(Buffer.concat(seen)).toEqual(Buffer.concat(list));
      }),
      { numRuns: 30 },
    );
  });
});

const tokens = (request: Request) =>
  Response.json({
    items: Array.from({ length: 100 }, (_, at) => ({
      _id: `5f0000000000000000${new URL(request.url).searchParams.get('offset')}${at}`,
      name: `ci deploy ${new URL(request.url).searchParams.get('offset')} ${at}`,
      role: 'writer',
      _member: { _id: 'm1', email: 'ana@example.com', firstName: 'Ana', lastName: 'Silva' },
    })),
    totalCount: 1000,
  });

async function signedIn() {
  const gateway = openTestGateway();
  const cookie = await gateway.signIn();
  gateway.answer(tokens);
  return { gateway, cookie };
}

describe('over the wire', () => {
  it.each(encodings)('the list is compressed by %s as one, and says the same', async (encoding) => {
    const { gateway, cookie } = await signedIn();
    const path = '/token-list';
    const plain = await gateway.send(path, { cookie });
    const text = await plain.bytes();
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(plain.headers.get('vary')).toBe('Accept-Encoding');
    const answer = await gateway.send(path, { cookie, headers: { 'Accept-Encoding': encoding } });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    const compressed = await answer.bytes();
    expect(compressed.byteLength).toBeLessThan(text.byteLength / 7);
    expect(new Uint8Array(whole[encoding](compressed))).toEqual(new Uint8Array(text));
    expect(text.filter((byte) => byte === 0x0a)).toHaveLength(11);
  });

  it('a long read is compressed, a short one and what is written are not', async () => {
    const { gateway, cookie } = await signedIn();
    const headers = { 'Accept-Encoding': 'gzip, br' };
    const long = await gateway.send('/api/v2/tokens?limit=100', { cookie, headers });
    expect(long.headers.get('content-encoding')).toBe('br');
    expect(JSON.parse(brotliDecompressSync(await long.bytes()).toString())).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ role: 'writer' })]),
    });
    gateway.answer(() => Response.json({ items: [] }));
    const short = await gateway.send('/api/v2/tokens?limit=1', { cookie, headers });
    expect(short.headers.get('content-encoding')).toBeNull();
    expect(await short.json()).toEqual({ items: [] });
    gateway.answer(tokens);
    const written = await gateway.send('/api/v2/tokens', { method: 'POST', cookie, headers, body: '{}' });
    expect(written.headers.get('content-encoding')).toBeNull();
  });
});
