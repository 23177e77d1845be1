import { EventEmitter, once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { listen } from './listen.ts';
import { stopOnSignal } from './stop-on-signal.ts';

const keepAlive = new Agent({ keepAlive: true });

function get(url: string, agent = keepAlive): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request(url, { agent }, (answer) => {
      answer.resume();
      answer.once('end', () => resolve(answer));
    })
      .once('error', reject)
      .end();
  });
}

/** A server whose `/slow` answers when told, and the handler of its signal. */
async function serve(delay = 0) {
  const slow = new EventEmitter();
  const listening = await listen(
    async (incoming) => {
      if (!incoming.url.endsWith('/slow')) return new Response('quick');
      const told = once(slow, 'answer');
      slow.emit('asked');
      await told;
      return new Response('slow');
    },
    { host: '127.0.0.1', port: 0 },
  );
  const { server, address } = listening;
  const others = process.listeners('SIGTERM');
  const opened = { stopAccepting: vi.fn<() => void>(), close: vi.fn<() => void>() };
  stopOnSignal(listening, opened, () => undefined, delay);
  const added = process.listeners('SIGTERM').find((listener) => !others.includes(listener));
  return {
    server,
    address,
    opened,
    slowAsked: once(slow, 'asked'),
    answerSlow: () => slow.emit('answer'),
    signal: (name: 'SIGTERM' | 'SIGINT' = 'SIGTERM') => added?.(name),
  };
}

afterEach(() => {
  for (const name of ['SIGTERM', 'SIGINT'] as const)
    for (const listener of process.listeners(name))
      if (listener.name === 'stop') process.removeListener(name, listener);
  vi.restoreAllMocks();
});

describe('on SIGTERM', () => {
  it('open requests are answered, new ones are not taken, and the database is closed last', async () => {
    const { server, address, opened, slowAsked, answerSlow, signal } = await serve();
    await get(`${address}/quick`);
    const slow = get(`${address}/slow`);
    await slowAsked;
    signal();
    expect(opened.stopAccepting).toHaveBeenCalledOnce();
    await expect(get(`${address}/quick`)).rejects.toThrow(/ECONNREFUSED|ECONNRESET|socket hang up/);
    expect(opened.close).not.toHaveBeenCalled();
    const closed = once(server, 'close');
    const answeredAt = performance.now();
    answerSlow();
    expect((await slow).statusCode).toBe(200);
    await closed;
    expect(opened.close).toHaveBeenCalledOnce();
    // A connection kept alive by the client must not keep the process.
    expect(performance.now() - answeredAt).toBeLessThan(4000);
  });

  it('new connections are answered for a while, each once, so that they hear of it', async () => {
    const { server, address, opened, slowAsked, answerSlow, signal } = await serve(300);
    const kept = await get(`${address}/quick`);
    expect(kept.headers.connection).toBe('keep-alive');
    const slow = get(`${address}/slow`);
    await slowAsked;
    const closed = once(server, 'close');
    signal();
    expect(opened.stopAccepting).toHaveBeenCalledOnce();
    const fresh = await get(`${address}/quick`, new Agent());
    expect([fresh.statusCode, fresh.headers.connection]).toEqual([200, 'close']);
    expect((await get(`${address}/quick`)).headers.connection).toBe('close');
    answerSlow();
    expect((await slow).headers.connection).toBe('close');
    await closed;
    await expect(get(`${address}/quick`, new Agent())).rejects.toThrow('ECONNREFUSED');
  });

  it('only: who presses Ctrl-C does not wait for others to hear of it', async () => {
    const { server, address, opened, signal } = await serve(60_000);
    await get(`${address}/quick`);
    const closed = once(server, 'close');
    signal('SIGINT');
    await closed;
    expect(opened.close).toHaveBeenCalledOnce();
  });

  it('a second signal ends the process at once', async () => {
    const { server, address, slowAsked, answerSlow, signal } = await serve();
    const slow = get(`${address}/slow`);
    await slowAsked;
    vi.spyOn(process, 'exit').mockImplementation((code) => {
      throw new Error(`exit ${code}`);
    });
    signal();
    expect(() => signal()).toThrow('exit 1');
    const closed = once(server, 'close');
    answerSlow();
    await slow;
    await closed;
  });
});
