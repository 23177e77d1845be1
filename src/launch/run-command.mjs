// Runs one command to its end, with its output shown or collected.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Runs a command in the root folder and gives its exit code; 127 when it cannot be started at all.
 * @param {string} command
 * @param {readonly string[]} parameters
 * @param {Record<string, string | undefined>} [environment]
 * @returns {Promise<number>}
 */
export async function runCommand(command, parameters, environment = process.env) {
  const child = spawn(command, parameters, { cwd: root, env: environment, stdio: 'inherit' });
  return exitCodeOf(child);
}

/**
 * Runs npm with its output shown and gives its exit code. Uses the npm that started this program, or the one on the PATH.
 * @param {readonly string[]} parameters
 * @param {Record<string, string | undefined>} [environment]
 */
export function runNpm(parameters, environment = process.env) {
  return runCommand(...npmCommand(parameters), withAllPackages(environment));
}

/**
 * As `runNpm`, but gives the output instead of showing it.
 * @param {readonly string[]} parameters
 * @param {Record<string, string | undefined>} [environment]
 */
export async function runNpmQuietly(parameters, environment = process.env) {
  const child = spawn(...npmCommand(parameters), {
    cwd: root,
    env: withAllPackages(environment),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  return { code: await exitCodeOf(child), output };
}

/**
 * Building and testing need every package, whatever npm is set to leave out. NODE_ENV is removed too: it makes npm leave packages out, and
 * Vite and Vitest choose their own.
 * @param {Record<string, string | undefined>} environment
 */
function withAllPackages(environment) {
  const all = { ...environment, npm_config_include: ['dev', 'optional', 'peer'].join('\n\n') };
  delete all.NODE_ENV;
  return all;
}

/** @returns {[string, string[]]} */
function npmCommand(parameters) {
  const npm = process.env.npm_execpath;
  return npm !== undefined && npm.endsWith('.js')
    ? [process.execPath, [npm, ...parameters]]
    : ['npm', [...parameters]];
}

function exitCodeOf(child) {
  return new Promise((resolve) => {
    child.once('error', () => resolve(127));
    child.once('close', (code) => resolve(code ?? 1));
  });
}
