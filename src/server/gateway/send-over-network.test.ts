import { createServer, type RequestListener, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { directOutbound } from '../config.ts';
import { createSend } from './send-over-network.ts';
import { AnswerTooLarge } from './upstream.ts';

const sendOverNetwork = createSend(directOutbound);

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function startInstance(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  open.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const bound = server.address();
  return `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`;
}

const brokenOff = /^aborted$|^socket hang up$/;
const text = '{"name":"ä"}';
const read = (origin: string, signal = new AbortController().signal) =>
  sendOverNetwork({ origin, path: '/api/v2/tokens?limit=1', method: 'GET', headers: { A: 'b' }, signal });
const textFor = (size: number) => `${size},`.repeat(size);
const textOf = ({ body }: { readonly body: Uint8Array }) => new TextDecoder().decode(body);

describe('a call over the network', () => {
  it('brings back status, headers and body', async () => {
    const origin = await startInstance(({ method, url, headers }, outgoing) => {
      outgoing.writeHead(418, { ETag: '"1"' }).end(`${method} ${url} ${String(headers['a'])}`);
    });
    const answer = await read(origin);
    expect([answer.status, answer.headers['etag'], textOf(answer)]).toEqual([
      418,
      '"1"',
      'GET /api/v2/tokens?limit=1 b',
    ]);
  });

  it('sends a body with its length, as it is', async () => {
    const origin = await startInstance((incoming, outgoing) => {
      outgoing.setHeader('Length', incoming.headers['content-length'] ?? 'none');
      incoming.pipe(outgoing);
    });
    const body = new TextEncoder().encode(text);
    const { signal } = new AbortController();
    const answer = await sendOverNetwork({ origin, path: '/', method: 'POST', headers: {}, body, signal });
    expect([answer.headers['length'], textOf(answer)]).toEqual([`${body.length}`, text]);
  });

  it('takes compressed answers, and gives what was compressed', async () => {
    const origin = await startInstance(({ headers }, outgoing) => {
      outgoing.writeHead(200, { 'Content-Encoding': headers['accept-encoding'] }).end(gzipSync(text));
    });
    expect(textOf(await read(origin))).toBe(text);
  });

  it.each(['GZIP', 'x-gzip', 'Identity'])('takes the spelling %s of how it is compressed', async (coding) => {
    const origin = await startInstance((_, outgoing) => {
      outgoing
        .writeHead(200, { 'Content-Encoding': coding })
        .end(coding === 'Identity' ? text : gzipSync(text));
    });
    expect(textOf(await read(origin))).toBe(text);
  });

  const mebibyte = 1024 * 1024;
  const zeros = (mebibytes: number) => Buffer.alloc(mebibytes * mebibyte);

  it('may be of 32 MiB, compressed or not', async () => {
    const origin = await startInstance((_, outgoing) => outgoing.end(zeros(32)));
    const compressed = await startInstance((_, outgoing) =>
      outgoing.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(zeros(32))),
    );
    for (const at of [origin, compressed]) expect((await read(at)).body.byteLength).toBe(32 * mebibyte);
  });

  it('is refused above that, and the rest of it is not read', async () => {
    let written = 0;
    const endless = await startInstance((_, outgoing) => {
      const more = () => {
        while (outgoing.write(zeros(1))) written += 1;
        written += 1;
      };
      outgoing.on('drain', more);
      more();
    });
    await expect(read(endless)).rejects.toThrow(AnswerTooLarge);
    expect(written).toBeLessThan(64);
  });

  it('is refused when it grows above that by being decompressed', async () => {
    const bomb = gzipSync(zeros(33));
    const origin = await startInstance((_, outgoing) => {
      outgoing.writeHead(200, { 'Content-Encoding': 'gzip' }).end(bomb);
    });
    await expect(read(origin)).rejects.toThrow(AnswerTooLarge);
  });

  it('is no answer when it is compressed in a way that nobody asked for, or is half of what was', async () => {
    const unasked = await startInstance((_, outgoing) => {
      outgoing.writeHead(200, { 'Content-Encoding': 'br' }).end(text);
    });
    const half = await startInstance((_, outgoing) => {
      outgoing.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(text).subarray(0, 20));
    });
    await expect(read(unasked)).rejects.toThrow('compressed');
    await expect(read(half)).rejects.toThrow('unexpected end of file');
  });

  it('is no answer when it breaks off, whether or not its length was told', async () => {
    const told = await startInstance((_, outgoing) => {
      outgoing.writeHead(200, { 'Content-Length': 100 }).write(text, () => outgoing.destroy());
    });
    const untold = await startInstance((_, outgoing) => {
      outgoing.write(text, () => outgoing.destroy());
    });
    const never = await startInstance(({ socket }) => {
      socket.destroy();
    });
    for (const origin of [told, untold, never]) await expect(read(origin)).rejects.toThrow(brokenOff);
  });

  it('does not follow a redirect', async () => {
    const seen: (string | undefined)[] = [];
    const origin = await startInstance(({ url }, outgoing) => {
      seen.push(url);
      outgoing.writeHead(302, { Location: '/elsewhere' }).end();
    });
    expect((await read(origin)).status).toBe(302);
    expect(seen).toEqual(['/api/v2/tokens?limit=1']);
  });

  it('ends with its signal, and the instance sees it go', async () => {
    const leaving = new AbortController();
    let sawItGo: () => void;
    const gone = new Promise<void>((resolve) => {
      sawItGo = resolve;
    });
    const origin = await startInstance(({ socket }) => {
      socket.once('close', () => sawItGo());
      leaving.abort();
    });
    await expect(read(origin, leaving.signal)).rejects.toThrow(brokenOff);
    await gone;
  });

  it('is not sent at all once its signal has aborted', async () => {
    let calls = 0;
    const origin = await startInstance((_, outgoing) => {
      calls += 1;
      outgoing.end();
    });
    await expect(read(origin, AbortSignal.abort())).rejects.toThrow(brokenOff);
    await read(origin);
    expect(calls).toBe(1);
  });

  it('comes whole and apart from others when many large ones come at once, in pieces', async () => {
    const origin = await startInstance(({ headers }, outgoing) => {
      const answer = textFor(Number(headers['size']));
      outgoing.write(answer.slice(0, 1000));
      setImmediate(() => outgoing.end(answer.slice(1000)));
    });
    const sizes = Array.from({ length: 20 }, (_, at) => 400 + at * 5000);
    const answers = await Promise.all(
      sizes.map((size) => {
        const { signal } = new AbortController();
        return sendOverNetwork({ origin, path: '/', method: 'GET', headers: { size: `${size}` }, signal });
      }),
    );
    expect(sizes.filter((size, at) => textFor(size) !== answers.map(textOf)[at])).toEqual([]);
  });

  it('goes over a connection that is open already', async () => {
    const ports = new Set<number | undefined>();
    const origin = await startInstance(({ socket }, outgoing) => {
      ports.add(socket.remotePort);
      outgoing.end(text);
    });
    for (let call = 0; call < 3; call += 1) await read(origin);
    expect(ports.size).toBe(1);
  });
});
