// Runs one command to its end with its output visible.
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
export function runCommand(command, parameters, environment = process.env) {
  return new Promise((resolve) => {
    const child = spawn(command, parameters, { cwd: root, env: environment, stdio: 'inherit' });
    child.once('error', () => resolve(127));
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs npm: the one that runs this, or the one on the PATH.
 * @param {readonly string[]} parameters
 * @param {Record<string, string | undefined>} [environment]
 */
export function runNpm(parameters, environment) {
  const npm = process.env.npm_execpath;
  return npm !== undefined && npm.endsWith('.js')
    ? runCommand(process.execPath, [npm, ...parameters], environment)
    : runCommand('npm', parameters, environment);
}
