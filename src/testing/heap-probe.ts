// How much memory another process holds on to, asked over the channel between parent and child: nothing that a client could reach.
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import * as v from 'valibot';

const heapSchema = v.object({ used: v.number(), outside: v.number(), resident: v.number() });

/**
 * Bytes after a collection: `used` by values of the program, `outside` of that by buffers and native objects it refers to,
 * `resident` for all of the process.
 */
export type Heap = v.InferOutput<typeof heapSchema>;

// A second turn and a second collection, for what the first one only marked as finished.
const probe = `
process.on('message', async () => {
  globalThis.gc();
  await new Promise((resolve) => setImmediate(resolve));
  globalThis.gc();
  const { heapUsed, external, rss } = process.memoryUsage();
  process.send({ used: heapUsed, outside: external, resident: rss });
});
process.channel.unref();
`;

/** Arguments for node that make a process answer to `readHeap`; it needs a channel (`ipc`) to its parent. */
export const heapProbe: readonly string[] = [
  '--expose-gc',
  '--import',
  `data:text/javascript,${encodeURIComponent(probe)}`,
];

/** Collects what the process no longer needs and gives what is left. */
export async function readHeap(child: ChildProcess): Promise<Heap> {
  const answered = once(child, 'message');
  child.send('heap');
  const [heap] = await answered;
  return v.parse(heapSchema, heap);
}
