// Opens the console for `vite dev`: the same settings, but no pages, and a log of warnings only.
import { readConfig } from './config.ts';
import { createLog } from './gateway/log.ts';
import { openConsole, type OpenConsole } from './open-console.ts';
import type { Environment } from './settings.ts';

/** Opens the console with the settings of `environment`, at the root, where Vite serves the page. Throws a ConfigError that lists every problem. */
export function openForDevelopment(environment: Environment): OpenConsole {
  const config = readConfig({ LOG_LEVEL: 'warn', ...environment, BASE_PATH: undefined });
  return openConsole(
    config,
    createLog(config.logLevel, (line) => process.stdout.write(line)),
  );
}
