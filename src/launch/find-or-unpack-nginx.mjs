// Finds an nginx that works, or unpacks Debian's. Nothing is installed, so that no service starts and no port is taken.
import { spawnSync } from 'node:child_process';
import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findNginx, unpackedNginx } from './nginx.mjs';

/**
 * Gives the path of an nginx that starts. Without one on this machine, Debian's package and the libraries that it names are unpacked into
 * a folder of their own. Throws with what to do when there is none.
 */
export async function findOrUnpackNginx() {
  const found = findNginx();
  if (found !== undefined && starts(found)) return found;
  if (process.env.NGINX_PATH)
    throw new Error(
      `NGINX_PATH is ${found}, which does not start. Correct it, or unset it to find nginx automatically.`,
    );
  process.stdout.write('Unpacking nginx (apt-get download)\n');
  const problem = await unpack(dirname(unpackedNginx));
  if (problem === undefined && starts(unpackedNginx)) return unpackedNginx;
  throw new Error(
    `No nginx found for the tests behind a proxy: ${problem ?? 'the one that was unpacked does not start'}.\nInstall nginx and run again, or set NGINX_PATH.`,
  );
}

/** Unpacks into a folder. Gives undefined when that worked, else what failed. */
async function unpack(folder) {
  if (!runs('apt-get', ['--version'])) return 'this system has no apt-get';
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const download = () => runs('apt-get', ['download', '-qq', 'nginx', ...librariesOf('nginx')], folder);
  // A fresh container does not know its packages yet.
  if (!download() && !(process.getuid?.() === 0 && runs('apt-get', ['update', '-qq']) && download()))
    return '"apt-get download nginx" failed';
  for (const file of await readdir(folder))
    if (!runs('dpkg', ['-x', file, 'files'], folder)) return `"dpkg -x ${file}" failed`;
  const files = join(folder, 'files');
  const libraries = (await readdir(files, { recursive: true, withFileTypes: true }))
    .filter((entry) => /\.so(?:\.|$)/.test(entry.name))
    .map((entry) => entry.parentPath);
  await writeFile(
    unpackedNginx,
    `#!/bin/sh\nLD_LIBRARY_PATH='${[...new Set(libraries)].join(':')}' exec '${files}/usr/sbin/nginx' "$@"\n`,
  );
  await chmod(unpackedNginx, 0o755);
  return undefined;
}

/** The libraries that a package needs, without the C library, which has to be the system's own. */
function librariesOf(name) {
  const { stdout } = spawnSync('apt-cache', ['depends', name], { encoding: 'utf8' });
  return [...(stdout ?? '').matchAll(/^\s+Depends: (lib(?!c6)\S+|zlib1g)$/gm)].map(([, library]) => library);
}

function starts(path) {
  return runs(path, ['-v']);
}

function runs(program, parameters, folder = process.cwd()) {
  return spawnSync(program, parameters, { cwd: folder, stdio: 'ignore', timeout: 120_000 }).status === 0;
}
