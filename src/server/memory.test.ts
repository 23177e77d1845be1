// A real process under reads and now and then a write holds on to no more at the end than it did once it was warm.
// `npm run soak:memory` watches it for ten minutes, or for as many seconds as SOAK_SECONDS says.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildServer, startProcess, type BuiltServer } from '#testing/console-process.ts';
import { effort } from '#testing/effort.ts';
import { heapProbe, readHeap, type Heap } from '#testing/heap-probe.ts';
import { openReader, type Reader } from '#testing/keep-alive-reader.ts';
import { sessionHeaders, type SessionHeaders } from '#testing/session-headers.ts';

const seconds = effort({ variable: 'SOAK_SECONDS', script: 'soak:memory', usual: 10, full: 600 });
const readersAtOnce = 4;
/** Times that the load pauses and the memory is read; a multiple of four. */
const readings = 16;
/**
 * Of what was held once warm. Some growth is not a leak: code that is compiled late, sessions that ended and are remembered. In a few
 * seconds that is much of what there is (from -19 to +10 % in a dozen runs), so the short form finds leaks from
 * two kilobytes a request only.
 */
const maxGrowth = seconds < 60 ? 0.25 : 0.1;

let built: BuiltServer;
beforeAll(async () => {
  built = await buildServer();
});
afterAll(() => built.remove());

async function signIn(address: string): Promise<SessionHeaders> {
  const response = await fetch(`${address}/session`, {
    method: 'POST',
    headers: { 'X-Access-Token-Console': '1', 'Sec-Fetch-Site': 'same-origin' },
    body: JSON.stringify({ instance: 'sandbox', persona: 'admin' }),
  });
  expect(response.status).toBe(200);
  return sessionHeaders(response);
}

const list = '/api/v2/tokens?limit=20&offset=0&showAll=true';
const made = v.object({ _id: v.string() });
const page = v.object({ items: v.array(made) });

/** Lists and opens tokens until `end` (epoch ms); every fiftieth time makes, renames and deletes one, and signs in and out. */
async function useUntil(end: number, address: string, { send }: Reader): Promise<number> {
  const expectAnswer = async (status: number, ...call: Parameters<Reader['send']>) => {
    const answer = await send(...call);
    expect(answer).toMatchObject({ status });
    return answer.text;
  };
  let requests = 0;
  for (let turn = 0; Date.now() < end; turn += 1) {
    const { items } = v.parse(page, JSON.parse(await expectAnswer(200, list)));
    const { _id: id } = items[turn % items.length] ?? { _id: '' };
    // Another reader's short-lived token may be gone by now.
    expect([200, 404]).toContain((await send(`/api/v2/tokens/${id}`)).status);
    requests += 2;
    if (turn % 50 !== 0) continue;
    const body = { name: 'short-lived', role: 'reader' };
    const answer = await expectAnswer(201, '/api/v2/tokens', { method: 'POST', body });
    const own = `/api/v2/tokens/${v.parse(made, JSON.parse(answer))._id}`;
    const rename = [{ op: 'replace', path: '/name', value: 'renamed' }];
    await expectAnswer(200, own, { method: 'PATCH', body: rename });
    await expectAnswer(204, own, { method: 'DELETE' });
    const other = openReader(address, await signIn(address));
    expect(await other.send('/session', { method: 'DELETE' })).toMatchObject({ status: 204 });
    other.close();
    requests += 5;
  }
  return requests;
}

const held = ({ used, outside }: Heap) => used + outside;

function median(heaps: readonly Heap[], of: (heap: Heap) => number): number {
  return heaps.map(of).sort((a, b) => a - b)[Math.floor(heaps.length / 2)] ?? Number.NaN;
}

test(`holds no more after ${seconds} s of use than after half of them`, { timeout: 0 }, async () => {
  const running = await startProcess(
    built.entry,
    {
      SANDBOX_DATABASE: join(built.folder, 'soaked.db'),
      SANDBOX_ADMIN_KEY: `api-${randomUUID()}`,
      LOG_LEVEL: 'warn',
    },
    heapProbe,
  );
  const { address, child } = running;
  const opened = await Promise.all(Array.from({ length: readersAtOnce }, () => signIn(address)));
  const readers = opened.map((session) => openReader(address, session));
  const heaps: Heap[] = [];
  let requests = 0;
  for (let reading = 0; reading < readings; reading += 1) {
    const end = Date.now() + (1000 * seconds) / readings;
    const counts = await Promise.all(readers.map((reader) => useUntil(end, address, reader)));
    requests += counts.reduce((sum, count) => sum + count, 0);
    heaps.push(await readHeap(child));
  }
  for (const reader of readers) reader.close();
  expect(await running.end('SIGTERM')).toBe(0);

  const quarter = readings / 4;
  const [preload, last] = [heaps.slice(quarter, 2 * quarter), heaps.slice(-quarter)];
  const growth = median(last, held) / median(preload, held) - 1;
  const told = (of: (heap: Heap) => number) =>
    [preload, last].map((some) => `${(median(some, of) / 1e6).toFixed(2)} MB`).join(' to ');
  process.stdout.write(
    `\n  ${seconds} s, ${requests} requests; second to last quarter: held ${told(held)} (${(100 * growth).toFixed(1)} %), ` +
      `resident ${told(({ resident }) => resident)}\n`,
  );
  expect(requests).toBeGreaterThan(readings * readersAtOnce);
  expect(growth).toBeLessThan(maxGrowth);
});
