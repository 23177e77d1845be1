// Finds or installs a working Chromium, for the tests that need one.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { mayUseApt } from './apt.mjs';
import { findChromium } from './chromium.mjs';
import { root, runCommand } from './run-command.mjs';

/**
 * Gives the path of a Chromium that starts. It may be named by CHROMIUM_PATH, or be the system's or Playwright's own. Otherwise Playwright
 * or the system's package manager installs one now. Throws with what was tried and what to do when there is none.
 */
export async function findOrInstallChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (starts(named)) return named;
    throw new Error(
      `CHROMIUM_PATH is ${named}, which does not start. Correct it, or unset it to find Chromium automatically.`,
    );
  }
  const found = findChromium();
  if (found !== undefined && starts(found)) return found;
  const playwrights = await playwrightChromium();
  if (starts(playwrights)) return playwrights;

  const tried = [];
  process.stdout.write('Installing Chromium (playwright install chromium)\n');
  const code = await runPlaywright(['install', 'chromium', '--no-shell']);
  // A bare container lacks the libraries that a browser needs; Playwright knows their names for each system.
  if (code === 0 && !starts(playwrights) && mayUseApt()) await runPlaywright(['install-deps', 'chromium']);
  if (code === 0 && starts(playwrights)) return playwrights;
  tried.push(
    code === 0
      ? "Playwright's Chromium was installed but doesn’t start, probably because system libraries are missing"
      : `"npx playwright install chromium" failed with exit code ${code}`,
  );

  if (mayUseApt()) {
    process.stdout.write('Installing Chromium (apt-get install chromium)\n');
    const quiet = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await runCommand('apt-get', ['update', '-qq'], quiet);
    await runCommand('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet);
    const installed = findChromium();
    if (installed !== undefined && starts(installed)) return installed;
    tried.push('"apt-get install chromium" did not give one that starts');
  } else {
    tried.push("the system's package manager was not used: that needs root and apt-get");
  }
  throw new Error(
    `No Chromium found for the browser tests:\n- ${tried.join('\n- ')}\nInstall Chromium or Chrome and run again, or set CHROMIUM_PATH.`,
  );
}

/** @param {readonly string[]} parameters */
function runPlaywright(parameters) {
  return runCommand(process.execPath, [join(root, 'node_modules/playwright/cli.js'), ...parameters]);
}

async function playwrightChromium() {
  const { chromium } = await import('playwright');
  return chromium.executablePath();
}

/**
 * True when the program runs at all. A downloaded Chromium does not run without the system's libraries.
 * @param {string} path
 */
function starts(path) {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}
