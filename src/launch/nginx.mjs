// Finds an nginx for the tests behind a real proxy. Plain JavaScript, because npm test needs it before the build.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './run-command.mjs';

/** Folders of servers that are often missing on the PATH of a user. */
const places = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];

/** Where one is unpacked that the system does not have; a script that starts it with its libraries. */
export const unpackedNginx = join(root, '.cache/nginx/nginx');

/**
 * Finds an nginx without downloading: NGINX_PATH, else one on the PATH or in the system's usual place, else one that was unpacked before.
 * Gives its path, or undefined.
 */
export function findNginx(environment = process.env) {
  const named = environment.NGINX_PATH;
  if (named) return named;
  const folders = [...(environment.PATH ?? '').split(delimiter), ...places];
  return [...folders.map((folder) => join(folder, 'nginx')), unpackedNginx].find((path) => existsSync(path));
}
