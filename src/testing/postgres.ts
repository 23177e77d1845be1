// A PostgreSQL of a test's own: a cluster in a temporary folder, reached by a Unix socket only.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { findPostgres } from '#launch/postgres.mjs';

export type TestPostgres = {
  /** Makes an empty database, owned by a role that is no superuser, and gives its address. */
  readonly createDatabase: () => Promise<string>;
  /** The same database as a superuser, whom row-level security does not hold back. */
  readonly asSuperuser: (url: string) => string;
  /** Freezes or ends the server, and brings it back. */
  readonly freeze: () => void;
  readonly thaw: () => void;
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** The folder of the programs, for `pg_dump`. */
  readonly programs: string;
  readonly remove: () => Promise<void>;
};

/** The user without rights: PostgreSQL refuses to run as root. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** Starts a cluster in about a second. Nothing of it outlives the machine, so nothing is forced to the disk. */
export async function startPostgres(): Promise<TestPostgres> {
  const programs = findPostgres();
  if (programs === undefined)
    throw new Error(
      'No PostgreSQL found. "npm test" as root installs it; otherwise install PostgreSQL 13 or newer, or set PG_BIN to the folder of "initdb" and "postgres".',
    );
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  if (nobody.uid !== undefined) chownSync(folder, nobody.uid, nobody.gid);
  const data = join(folder, 'data');
  const made = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...nobody, cwd: folder, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed:\n${made.stdout}\n${made.stderr}`);
  const address = (user: string, database: string) =>
    `postgres://${user}@localhost/${database}?host=${encodeURIComponent(folder)}`;
  let running: { readonly child: ChildProcess; readonly ended: Promise<unknown> } | undefined;

  async function start(): Promise<void> {
    const settings = ['listen_addresses=', `unix_socket_directories=${folder}`, 'fsync=off'];
    const quick = ['synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];
    const child = spawn(
      join(programs ?? '', 'postgres'),
      ['-D', data, ...[...settings, ...quick].flatMap((setting) => ['-c', setting])],
      { ...nobody, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let output = '';
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    const ended = new Promise((resolve) => {
      child.once('exit', resolve);
    });
    running = { child, ended };
    for (let left = 600; !(await answers()); left -= 1) {
      if (left === 0 || child.exitCode !== null) throw new Error(`postgres did not start:\n${output}`);
      await wait(20);
    }
  }

  async function answers(): Promise<boolean> {
    return run(address('postgres', 'postgres'), 'select 1').then(
      () => true,
      () => false,
    );
  }

  async function stop(): Promise<void> {
    running?.child.kill('SIGCONT');
    // Ends connections and forgets them, as a crash does.
    running?.child.kill('SIGQUIT');
    await running?.ended;
    running = undefined;
  }

  await start();
  await run(address('postgres', 'postgres'), 'create role console login');
  let count = 0;
  // Each connection has a process of its own.
  const signalAll = (signal: 'SIGSTOP' | 'SIGCONT') => {
    const pid = running?.child.pid ?? 0;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number);
    for (const one of [pid, ...children]) if (one > 0) process.kill(one, signal);
  };
  return {
    async createDatabase() {
      count += 1;
      await run(address('postgres', 'postgres'), `create database console${count} owner console`);
      return address('console', `console${count}`);
    },
    asSuperuser: (url) => url.replace('://console@', '://postgres@'),
    freeze: () => signalAll('SIGSTOP'),
    thaw: () => signalAll('SIGCONT'),
    stop,
    start,
    // A link on the PATH may lead to the folder that has all of them.
    programs: dirname(realpathSync(join(programs, 'initdb'))),
    async remove() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function run(connectionString: string, statement: string): Promise<void> {
  const client = new Client({ connectionString });
  try {
    await client.connect();
    await client.query(statement);
  } finally {
    await client.end().catch(() => undefined);
  }
}
