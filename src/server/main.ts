// The program that `npm start` runs: reads the settings, opens the console, serves it until told to stop.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from './config.ts';
import { createLog } from './gateway/log.ts';
import { loadAssets } from './gateway/static-assets.ts';
import { linesTogether } from './lines-together.ts';
import { listen } from './listen.ts';
import { openConsole } from './open-console.ts';
import { stopOnSignal } from './stop-on-signal.ts';
import { welcome } from './welcome.ts';

// Beside the built file, wherever the process was started from.
const clientDirectory = join(dirname(fileURLToPath(import.meta.url)), '../client');

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const { add, flush } = linesTogether((text) => process.stdout.write(text));
  process.once('exit', flush);
  const log = createLog(config.logLevel, add);
  const opened = openConsole(config, log, await loadAssets(clientDirectory));
  try {
    const { server, address } = await listen(opened.fetch, config);
    stopOnSignal(server, opened, log);
    process.stdout.write(await welcome(address, opened.sandbox));
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
