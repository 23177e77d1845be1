// Counts of connections, with limits small enough to be reached at once.
import { once } from 'node:events';
import { Server as HttpServer, request as httpRequest, type Server } from 'node:http';
import { connect } from 'node:net';
import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { openRaw, type RawConnection } from '#testing/raw-connection.ts';
import { guardConnections } from './connections.ts';
import { hostProblem, listen, usualLimits, type ConnectionLimits } from './listen.ts';

const open: Server[] = [];
const connections: RawConnection[] = [];
afterEach(() => {
  for (const { socket } of connections.splice(0)) socket.destroy();
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

type Answer = (request: Request) => Response | Promise<Response>;

async function serve(answer: Answer, limits: Partial<ConnectionLimits>, trustedProxies = 0) {
  const place = { host: '127.0.0.1', port: 0, trustedProxies };
  const { server, address } = await listen(answer, place, { ...usualLimits, ...limits });
  open.push(server);
  return {
    address,
    /** Opens connections that each ask once and are kept. */
    keep: async (count: number) => {
      const kept = Array.from({ length: count }, () => openRaw(address));
      connections.push(...kept);
      for (const { write } of kept) write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
      return kept;
    },
    count: () =>
      new Promise<number>((resolve, reject) => {
        server.getConnections((error, count) => (error === null ? resolve(count) : reject(error)));
      }),
  };
}

/** The status that somebody gets who comes from this address of the machine; 0 when the connection is closed instead. */
function statusFrom(localAddress: string, address: string): Promise<number> {
  return new Promise((resolve) => {
    httpRequest(address, { localAddress, agent: false }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    })
      .once('error', () => resolve(0))
      .end();
  });
}

const hello = () => new Response('hello');

describe('places', () => {
  it('are not all for one address, so that others get in', async () => {
    const { address, keep, count } = await serve(hello, { maxConnections: 20, maxPerAddress: 10 });
    const kept = await keep(40);
    await expect.poll(() => kept.filter(({ socket }) => socket.closed).length).toBe(30);
    expect(await count()).toBe(10);
    expect(await statusFrom('127.0.0.1', address)).toBe(0);
    expect(await statusFrom('127.0.0.2', address)).toBe(200);
    kept.find(({ socket }) => !socket.closed)?.socket.destroy();
    await expect.poll(() => statusFrom('127.0.0.1', address)).toBe(200);
  });

  it('are not all for one IPv6 network either, whatever addresses it has', () => {
    // This machine has one such address, so that the connections are made up.
    const server = new HttpServer().removeAllListeners('connection');
    guardConnections(server, { ...usualLimits, maxPerAddress: 5 });
    const from = (remoteAddress: string) => {
      const socket = Object.assign(new PassThrough(), { remoteAddress });
      server.emit('connection', socket);
      return socket.destroyed ? 'closed' : 'kept';
    };
    const kept = Array.from({ length: 30 }, (_, place) => from(`2001:db8:7:${place}::1`));
    expect(kept.filter((end) => end === 'kept')).toHaveLength(20);
    expect(from('2001:db8:8::1')).toBe('kept');
  });

  it('are not counted by address behind a proxy, whose address all of them have', async () => {
    const { keep, count } = await serve(hello, { maxPerAddress: 10 }, 1);
    const kept = await keep(40);
    for (const { received } of kept) await received(/hello/);
    expect(await count()).toBe(40);
  });

  it('are left sooner by idle connections once more than half of them are taken', async () => {
    const limits = { maxConnections: 10, keepAliveTimeout: 60_000, crowdedKeepAliveTimeout: 1 };
    const { keep, count, address } = await serve(hello, limits);
    for (const { received } of await keep(5)) await received(/hello/);
    const late = await keep(5);
    for (const { closed } of late) await closed;
    expect(await count()).toBe(5);
    expect(await statusFrom('127.0.0.1', address)).toBe(200);
  });
});

describe('an answer', () => {
  const large = new Uint8Array(32 * 1024 * 1024);

  it('that nobody reads is given up, and the place is free', async () => {
    const { address, count } = await serve(() => new Response(large), {
      maxConnections: 20,
      writeTimeout: 100,
    });
    const { port } = new URL(address);
    const deaf = Array.from({ length: 20 }, () => connect(Number(port), '127.0.0.1').pause());
    for (const socket of deaf) {
      socket.on('error', () => undefined);
      socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(3));
    }
    await Promise.all(deaf.map((socket) => once(socket, 'connect')));
    await expect.poll(count, { timeout: 10_000 }).toBe(0);
    expect(await statusFrom('127.0.0.1', address)).toBe(200);
    for (const socket of deaf) socket.destroy();
  });

  it.each([
    { maxWaits: 1, end: 'given up', whole: false },
    { maxWaits: 100, end: 'sent whole', whole: true },
  ])('that is read a little now and then is $end when it may wait $maxWaits times', async (on) => {
    const { address } = await serve(() => new Response(large), {
      writeTimeout: 600,
      maxWaits: on.maxWaits,
    });
    const slow = connect(Number(new URL(address).port), '127.0.0.1').pause();
    slow.on('error', () => undefined);
    slow.write('GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
    await once(slow, 'readable');
    let taken = 0;
    const reading = setInterval(() => {
      const some: unknown = slow.read();
      taken += Buffer.isBuffer(some) ? some.length : 0;
    }, 2);
    await once(slow, 'close');
    clearInterval(reading);
    expect(taken >= large.byteLength).toBe(on.whole);
  });

  it('that takes its time is waited for: nothing stands still that could be read', async () => {
    const { address } = await serve(
      () =>
        new Response(
          new ReadableStream({
            start(controller) {
              controller.enqueue(new TextEncoder().encode('first'));
              setTimeout(() => {
                controller.enqueue(new TextEncoder().encode('second'));
                controller.close();
              }, 800);
            },
          }),
        ),
      { writeTimeout: 250 },
    );
    expect(await (await fetch(address)).text()).toBe('firstsecond');
  });
});

describe('a host', () => {
  it('is good when it is one of this machine', async () => {
    expect(await hostProblem('127.0.0.1')).toBeUndefined();
    expect(await hostProblem('0.0.0.0')).toBeUndefined();
  });

  it.each(['256.1.1.1', '198.51.100.1'])('%s is named as what it is', async (host) => {
    expect(await hostProblem(host)).toBe(`HOST is ${host}, which isn’t an address of this machine.`);
  });
});
