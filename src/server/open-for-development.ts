// The console as `vite dev` opens it: the same settings, pages left to Vite, and a log for warnings only.
import { readConfig } from './config.ts';
import { createLog } from './gateway/log.ts';
import { openConsole, type OpenConsole } from './open-console.ts';
import type { Environment } from './settings.ts';

export function openForDevelopment(environment: Environment): OpenConsole {
  const config = readConfig({ LOG_LEVEL: 'warn', ...environment });
  return openConsole(
    config,
    createLog(config.logLevel, (line) => process.stdout.write(line)),
  );
}
