// Two consoles are replaced one after the other, behind a plain round robin that repeats nothing and looks at `/readyz` alone.
import { Agent, get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  buildServer,
  startProcess,
  type BuiltServer,
  type ConsoleProcess,
} from '#testing/console-process.ts';

/** ms between two looks at `/readyz`; an orchestrator has more patience, and more time (SHUTDOWN_DELAY). */
const lookEvery = 100;
const requestsPerSecond = 50;

let built: BuiltServer;
beforeAll(async () => {
  built = await buildServer();
});
afterAll(() => built.remove());

const start = () => startProcess(built.entry, { SHUTDOWN_DELAY: '1', SANDBOX_DATABASE: ':memory:' });

type Slot = { replica: ConsoleProcess; isReady: boolean };

/** The status of an answer, 0 for none. */
function statusOf(address: string, agent: Agent | undefined): Promise<number> {
  return new Promise((resolve) => {
    get(address, agent === undefined ? { agent: false } : { agent }, (answer) => {
      answer.resume();
      answer.once('end', () => resolve(answer.statusCode ?? 0));
    }).once('error', () => resolve(0));
  });
}

it('no request fails while both are replaced', async () => {
  const slots: Slot[] = [
    { replica: await start(), isReady: true },
    { replica: await start(), isReady: true },
  ];
  const agent = new Agent({ keepAlive: true });
  const seen = new Map<number, number>();
  const traffic = new AbortController();
  const looking = (async () => {
    while (!traffic.signal.aborted) {
      for (const slot of slots)
        slot.isReady = (await statusOf(`${slot.replica.address}/readyz`, undefined)) === 200;
      await wait(lookEvery);
    }
  })();
  let next = 0;
  const answers: Promise<void>[] = [];
  const sending = (async () => {
    while (!traffic.signal.aborted) {
      const ready = slots.filter(({ isReady }) => isReady);
      const target = ready[next % ready.length];
      next += 1;
      const answer =
        target === undefined ? Promise.resolve(-1) : statusOf(`${target.replica.address}/session`, agent);
      answers.push(answer.then((status) => void seen.set(status, (seen.get(status) ?? 0) + 1)));
      await wait(1000 / requestsPerSecond);
    }
  })();

  for (const slot of slots) {
    await wait(5 * lookEvery);
    expect(await slot.replica.end('SIGTERM')).toBe(0);
    slot.replica = await start();
    await expect.poll(() => slot.isReady).toBe(true);
  }
  await wait(5 * lookEvery);
  traffic.abort();
  await Promise.all([looking, sending]);
  await Promise.all(answers);
  agent.destroy();
  expect([...seen.keys()]).toEqual([200]);
  expect(seen.get(200)).toBeGreaterThan(2 * requestsPerSecond);
  for (const { replica } of slots) await replica.end('SIGTERM');
});
