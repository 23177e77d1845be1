// Finds or installs PostgreSQL, for the tests that need one.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mayUseApt } from './apt.mjs';
import { findPostgres } from './postgres.mjs';
import { runCommand } from './run-command.mjs';

/**
 * Gives the folder of PostgreSQL programs that start. It may be named by PG_BIN, or be the system's. Otherwise apt installs them now, and
 * starts no server. Throws with what was tried and what to do when there are none.
 */
export async function findOrInstallPostgres() {
  const named = process.env.PG_BIN;
  if (named) {
    if (starts(named)) return named;
    throw new Error(
      `PG_BIN is ${named}, in which PostgreSQL doesn’t start. Correct it, or unset it to find PostgreSQL automatically.`,
    );
  }
  const found = findPostgres();
  if (found !== undefined && starts(found)) return found;

  let tried = 'the system’s package manager was not used: that needs root and apt-get';
  if (mayUseApt()) {
    process.stdout.write('Installing PostgreSQL (apt-get install postgresql)\n');
    preventServer();
    const quiet = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await runCommand('apt-get', ['update', '-qq'], quiet);
    await runCommand('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql'], quiet);
    const installed = findPostgres();
    if (installed !== undefined && starts(installed)) return installed;
    tried = '"apt-get install postgresql" did not give one that starts';
  }
  throw new Error(
    `No PostgreSQL found for the tests of the shared workspace:\n- ${tried}\nInstall PostgreSQL 13 or newer and run again, or set PG_BIN to the folder of "initdb" and "postgres".`,
  );
}

/** Debian would make a cluster and run it. Each test has one of its own. A setting that is there stays. */
function preventServer() {
  const folder = '/etc/postgresql-common';
  const setting = join(folder, 'createcluster.conf');
  if (existsSync(setting)) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(setting, 'create_main_cluster = false\n');
}

/** @param {string} folder */
function starts(folder) {
  return ['initdb', 'postgres'].every(
    (program) =>
      spawnSync(join(folder, program), ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0,
  );
}
