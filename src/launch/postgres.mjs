// Finds the PostgreSQL for tests. Plain JavaScript, because npm test needs it before anything is built.
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where Debian keeps the programs of each version; they are not on the PATH. */
const debian = '/usr/lib/postgresql';

/**
 * Finds PostgreSQL's programs without installing: PG_BIN, else the PATH, else Debian's newest. Gives their folder, or undefined.
 */
export function findPostgres(environment = process.env, versions = debian) {
  const named = environment.PG_BIN;
  if (named) return named;
  const onPath = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...onPath, ...foldersOf(versions)].find((folder) =>
    ['initdb', 'postgres'].every((program) => existsSync(join(folder, program))),
  );
}

/** @param {string} versions */
function foldersOf(versions) {
  if (!existsSync(versions)) return [];
  return readdirSync(versions)
    .sort((one, other) => Number(other) - Number(one))
    .map((version) => join(versions, version, 'bin'));
}
