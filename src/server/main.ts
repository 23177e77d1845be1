// The program behind `npm start`: reads the settings, opens the console and serves it until it is stopped.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig, type Config } from './config.ts';
import { createLog } from './gateway/log.ts';
import { loadAssets } from './gateway/static-assets.ts';
import { batchLines } from './batch-lines.ts';
import { hostProblem, listen } from './listen.ts';
import { openConsole } from './open-console.ts';
import { serveMetrics } from './serve-metrics.ts';
import { ConfigError } from './settings.ts';
import { stopOnSignal } from './stop-on-signal.ts';
import { startMessage } from './start-message.ts';

// Relative to the built file, whatever the working directory is.
const clientDirectory = join(dirname(fileURLToPath(import.meta.url)), '../client');

/**
 * Reads the settings, and checks the host first. A wrong host would otherwise also demand a secret, which only other hosts than loopback
 * need.
 */
async function readSettings(): Promise<Config> {
  try {
    return readConfig(process.env);
  } catch (error) {
    const host = process.env['HOST']?.trim() ?? '';
    const problem = host === '' ? undefined : await hostProblem(host);
    if (problem === undefined || !(error instanceof ConfigError)) throw error;
    throw new ConfigError([problem, ...error.problems]);
  }
}

async function main(): Promise<void> {
  const config = await readSettings();
  const { add, flush } = batchLines((text) => process.stdout.write(text));
  process.once('exit', flush);
  const log = createLog(config.logLevel, add);
  const opened = openConsole(config, log, await loadAssets(clientDirectory, config.basePath));
  try {
    const listening = await listen(opened.fetch, config);
    if (config.metrics !== undefined)
      await serveMetrics(opened.metricsText, config.metrics.host, config.metrics.port);
    stopOnSignal(listening, opened, log, config.shutdownDelay);
    process.stdout.write(await startMessage(`${listening.address}${config.basePath}`, opened.sandbox));
  } catch (error) {
    opened.close();
    throw error;
  }
}

main().catch((error: unknown) => {
  process.stderr.write(
    `The console did not start.\n${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exitCode = 1;
});
