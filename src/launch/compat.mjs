// npm run compat: starts the built console with each supported version of Node, and uses it. The versions come from the package registry.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buildWhenChanged } from './build.mjs';
import { nodeVersions } from './node-versions.mjs';
import { root, runNpmQuietly } from './run-command.mjs';

/** The path of a version of Node, installed into a folder of its own when it is not there yet. */
async function nodeOf(version) {
  const folder = join(root, '.cache/node', version);
  const name = `node-${process.platform}-${process.arch}`;
  const program = join(folder, 'node_modules', name, 'bin/node');
  if (existsSync(program)) return program;
  await mkdir(folder, { recursive: true });
  const { code, output } = await runNpmQuietly([
    'install',
    '--prefix',
    folder,
    '--no-save',
    `${name}@${version}`,
  ]);
  if (code !== 0 || !existsSync(program))
    throw new Error(`${name}@${version} cannot be installed:\n${output}`);
  return program;
}

/** Starts the console, signs in, reads the list and stops. Throws with what went wrong. */
async function tryConsole(program) {
  const child = spawn(program, [join(root, 'dist/server/main.js')], {
    env: { ...process.env, PORT: '0', SANDBOX_DATABASE: ':memory:', SHUTDOWN_DELAY: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise((resolve) => {
    child.once('exit', resolve);
  });
  const address = await new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output);
        if (found) resolve(found[0]);
      });
    void ended.then((code) => reject(new Error(`ended with ${code}:\n${output}`)));
  });
  try {
    const page = await fetch(`${address}/`, { headers: { Accept: 'text/html' } });
    const signedIn = await fetch(`${address}/session`, {
      method: 'POST',
      headers: { 'X-Access-Token-Console': '1', Origin: address, 'Content-Type': 'application/json' },
      body: JSON.stringify({ instance: 'sandbox', persona: 'admin' }),
    });
    const cookie = (signedIn.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
    const { session } = await signedIn.json();
    const list = await fetch(`${address}/token-list`, {
      headers: { Cookie: cookie, 'X-Session': session.id },
    });
    const lines = (await list.text()).trim().split('\n');
    if (page.status !== 200 || !JSON.parse(lines.at(-1) ?? '{}').end?.isWhole)
      throw new Error(`page ${page.status}, list ${list.status}: ${lines.at(-1)}`);
  } finally {
    child.kill('SIGTERM');
  }
  const code = await ended;
  if (code !== 0) throw new Error(`stopped with ${code}:\n${output}`);
  if (/warning|deprecat/i.test(output)) throw new Error(`complained:\n${output}`);
}

try {
  await buildWhenChanged();
  for (const version of nodeVersions) {
    await tryConsole(await nodeOf(version));
    process.stdout.write(`Node ${version}: starts, signs in, reads the list, stops\n`);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
