// Runs a bare server in a process of its own, as the console runs in one: what serves must not wait for what measures.
import { fork } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { bareServer, type Answers } from './bare-server.ts';

export type BareServer = { readonly address: string; readonly stop: () => Promise<void> };

/** The argument with which the bench starts itself anew as a bare server. */
export const serveArgument = 'serve';

/** Starts a bare server on a free port. */
export async function startBareServer(answers: Answers, upstream?: string): Promise<BareServer> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const file = join(folder, 'answers.json');
  await writeFile(file, JSON.stringify(answers));
  const child = fork(process.argv[1] ?? '', [
    serveArgument,
    file,
    ...(upstream === undefined ? [] : [upstream]),
  ]);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message) => resolve(Number(message)));
    child.once('exit', (code) => reject(new Error(`the bare server ended with ${code}`)));
  });
  return {
    address: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

/** What the started process does: serves what the file says until it is told to stop. */
export async function serveBare([file = '', upstream]: readonly string[]): Promise<void> {
  const answers = JSON.parse(await readFile(file, 'utf8')) as Answers;
  serve({ fetch: bareServer(answers, upstream).fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
    process.send?.(port),
  );
  process.once('disconnect', () => process.exit());
}
