// Installs the packages when node_modules differs from the lock file.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, runNpmQuietly } from './run-command.mjs';
import { whyItFailed } from './why-it-failed.mjs';

/** Installs exactly the packages of the lock file, unless they are there already. Throws when npm fails. */
export async function installPackages() {
  const [wanted, present] = await Promise.all([
    readLock(join(root, 'package-lock.json')),
    readLock(join(root, 'node_modules/.package-lock.json')),
  ]);
  if (wanted !== undefined && isInstalled(wanted, present)) return;
  process.stdout.write('Installing packages (npm ci)\n');
  const { code, output } = await runNpmQuietly(['ci', '--no-audit', '--no-fund']);
  if (code !== 0) throw new Error(whyItFailed('npm ci', code, output, 'Is the package registry reachable?'));
}

/**
 * Compares the lock file with the one that npm writes into node_modules at the end of an install. A package for another system is in the
 * lock file, but rightly not installed.
 * @param {import('./install.mjs').LockFile} wanted
 * @param {import('./install.mjs').LockFile | undefined} present
 */
export function isInstalled(wanted, present) {
  if (present === undefined) return false;
  return Object.entries(wanted.packages).every(([path, { version, optional }]) => {
    const found = present.packages[path];
    return path === '' || (found === undefined ? optional === true : found.version === version);
  });
}

/** @param {string} path */
async function readLock(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
}
