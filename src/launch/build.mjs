// Builds the console when its sources have changed since the last build.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { root, runNpmQuietly } from './run-command.mjs';
import { whyItFailed } from './why-it-failed.mjs';

const inputs = [
  'index.html',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'public',
  'src',
];
const outputs = ['dist/client/index.html', 'dist/server/main.js'];
const stamp = join(root, 'dist/built-from');

/** Builds unless the last build was made from the same sources. Throws when the build fails. */
export async function buildWhenChanged() {
  const current = await fingerprint(root);
  const last = await readFile(stamp, 'utf8').catch(() => '');
  if (last !== current || !outputs.every((path) => existsSync(join(root, path)))) await build();
}

/** Builds. Throws when that fails; an unfinished build never counts as a finished one. */
export async function build() {
  const current = await fingerprint(root);
  process.stdout.write('Building the console\n');
  await forgetLastBuild(stamp);
  const { code, output } = await runNpmQuietly(['run', '--silent', 'build']);
  if (code !== 0) throw new Error(whyItFailed('The build', code, output, 'Its output above says why.'));
  await writeFile(stamp, current);
}

/**
 * Empties the mark of the last build. This also shows early whether the folder can be written. Throws when it cannot.
 * @param {string} mark the path of the file
 */
export async function forgetLastBuild(mark) {
  try {
    await mkdir(dirname(mark), { recursive: true });
    await writeFile(mark, '');
  } catch (error) {
    throw new Error(whyItFailed('The build', 1, String(error), 'Is another program using these files?'), {
      cause: error,
    });
  }
}

/**
 * A hash over the names and contents of all files that a build reads; tests are left out.
 * @param {string} folder
 */
export async function fingerprint(folder) {
  const hash = createHash('sha256');
  for (const path of await listFiles(folder))
    hash
      .update(`${path}\0`)
      .update(await readFile(join(folder, path)))
      .update('\0');
  return hash.digest('hex');
}

/** @param {string} folder */
async function listFiles(folder) {
  const lists = await Promise.all(
    inputs.map(async (input) => {
      const entries = await readdir(join(folder, input), { recursive: true, withFileTypes: true }).catch(
        () => undefined,
      );
      if (entries === undefined) return existsSync(join(folder, input)) ? [input] : [];
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
    }),
  );
  return lists
    .flat()
    .filter((path) => !/\.test\.tsx?$/.test(path))
    .sort();
}
