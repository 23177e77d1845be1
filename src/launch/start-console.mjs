// Installs and builds what is missing, then runs the console in this same process, so that signals reach it directly.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildWhenChanged } from './build.mjs';
import { installPackages } from './install.mjs';
import { root } from './run-command.mjs';
import { stopWhenOrphaned } from './stop-when-orphaned.mjs';

export async function startConsole() {
  try {
    await installPackages();
    await buildWhenChanged();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
    return;
  }
  stopWhenOrphaned();
  await import(pathToFileURL(join(root, 'dist/server/main.js')).href);
}
