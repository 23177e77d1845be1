// The console as a process of its own, for tests that end it.
import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

export type BuiltServer = { readonly entry: string; readonly folder: string; readonly remove: () => void };

/** Builds the server as `npm run build` does, below node_modules, where its packages are found; the pages are a stub. */
export async function buildServer(): Promise<BuiltServer> {
  mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
  const folder = mkdtempSync(join(root, 'node_modules/.cache/server-'));
  mkdirSync(join(folder, 'client'));
  writeFileSync(join(folder, 'client/index.html'), '<!doctype html><title>stub</title>');
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: 'src/server/main.ts',
      outDir: join(folder, 'server'),
      copyPublicDir: false,
      target: 'node20',
    },
  });
  return { entry: join(folder, 'server/main.js'), folder, remove: () => rmSync(folder, { recursive: true }) };
}

export type ConsoleProcess = {
  readonly address: string;
  readonly child: ChildProcess;
  readonly output: () => string;
  /** Resolves when the output matches. */
  readonly said: (pattern: RegExp) => Promise<void>;
  /** Sends a signal and gives the exit code, null when the signal itself ended the process. */
  readonly end: (signal: 'SIGKILL' | 'SIGTERM') => Promise<number | null>;
};

/**
 * Starts a built server on a free port; rejects when it ends before it listens. `nodeArguments` are for node itself, and with
 * them comes a channel for messages; `as` is whose process it is, and where.
 */
export async function startProcess(
  entry: string,
  settings: Record<string, string>,
  nodeArguments: readonly string[] = [],
  as: Pick<SpawnOptions, 'uid' | 'gid' | 'cwd'> = {},
): Promise<ConsoleProcess> {
  const child = spawn(process.execPath, [...nodeArguments, entry], {
    ...as,
    env: { ...process.env, PORT: '0', SHUTDOWN_DELAY: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe', ...(nodeArguments.length === 0 ? [] : (['ipc'] as const))],
  });
  let output = '';
  const waiting = new Set<() => void>();
  const read = (chunk: Buffer) => {
    output += chunk.toString();
    for (const look of waiting) look();
  };
  child.stdout?.on('data', read);
  child.stderr?.on('data', read);
  let asked = false;
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (code, signal) => {
      if (!asked) output += `\nended unasked with ${code ?? signal}\n`;
      resolve(code);
    });
  });
  const said = (pattern: RegExp) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (!pattern.test(output)) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
      void ended.then((code) => reject(new Error(`ended with ${code}:\n${output}`)));
    });
  const at = /The access token console is at (http:\/\/127\.0\.0\.1:\d+)/;
  await said(at);
  return {
    address: at.exec(output)?.[1] ?? '',
    child,
    output: () => output,
    said,
    end: (signal) => {
      asked = true;
      child.kill(signal);
      return ended;
    },
  };
}
