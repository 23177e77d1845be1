// Runs the checks one after another, stops at the first failure, and prints a table of the results.
import { build, buildWhenChanged } from './build.mjs';
import { findOrInstallChromium } from './find-or-install-chromium.mjs';
import { findOrUnpackNginx } from './find-or-unpack-nginx.mjs';
import { findOrInstallPostgres } from './find-or-install-postgres.mjs';
import { installPackages } from './install.mjs';
import { choosePieces } from './pieces.mjs';
import { runNpm } from './run-command.mjs';
import { slowestTests } from './slowest.mjs';

/** @param {readonly string[]} names the pieces to run; all of them when empty */
export async function runChecks(names) {
  const results = [];
  const beganAt = Date.now();
  try {
    const chosen = choosePieces(names);
    await installPackages();
    const environment = { ...process.env };
    if (chosen.some(({ needs }) => needs.includes('chromium')))
      environment.CHROMIUM_PATH = await findOrInstallChromium();
    if (chosen.some(({ needs }) => needs.includes('nginx')))
      environment.NGINX_PATH = await findOrUnpackNginx();
    if (chosen.some(({ needs }) => needs.includes('postgres')))
      environment.PG_BIN = await findOrInstallPostgres();
    for (const piece of chosen) {
      const began = performance.now();
      process.stdout.write(`\n=== ${piece.name}\n`);
      const problem = await runPiece(piece, environment);
      results.push({ piece, problem, seconds: (performance.now() - began) / 1000 });
      if (problem !== undefined) break;
    }
    listSlowest(beganAt);
    summarise(chosen, results);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

/** Gives undefined when the piece passed, else the reason why it failed. */
async function runPiece(piece, environment) {
  try {
    if (piece.script === undefined) {
      await build();
      return undefined;
    }
    if (piece.needs.includes('build')) await buildWhenChanged();
    const code = await runNpm(['run', '--silent', piece.script], environment);
    return code === 0 ? undefined : `npm run ${piece.script} ended with exit code ${code}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Prints the slowest tests, to be looked at first when the run takes too long. */
function listSlowest(beganAt) {
  const tests = slowestTests(beganAt).map(
    ({ name, seconds }) => `${seconds.toFixed(1)} s`.padStart(8) + `  ${name}`,
  );
  if (tests.length > 0) process.stdout.write(`\n=== slowest tests\n${tests.join('\n')}\n`);
}

function summarise(chosen, results) {
  const lines = chosen.map(({ name }, index) => {
    const result = results[index];
    const label = name.padEnd(8);
    if (result === undefined) return `${label}not run`;
    const time = `${result.seconds.toFixed(1)} s`.padStart(8);
    return result.problem === undefined
      ? `${label}passed ${time}`
      : `${label}FAILED ${time}  ${result.problem}`;
  });
  process.stdout.write(`\n=== summary\n${lines.join('\n')}\n`);
  if (results.some(({ problem }) => problem !== undefined)) process.exitCode = 1;
}
