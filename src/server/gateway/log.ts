// JSON lines for machines. The last thing a line passes is a filter for keys, whatever wrote it.
import type { LogLevel } from '../config.ts';

type EntryLevel = Exclude<LogLevel, 'silent'>;
type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

export type Log = (level: EntryLevel, message: string, fields?: LogFields) => void;

const ranks: Readonly<Record<LogLevel, number>> = { debug: 0, info: 1, warn: 2, error: 3, silent: 4 };

/** Makes a log that writes entries of `least` and above, one JSON object per line, to `write`. */
export function createLog(least: LogLevel, write: (line: string) => void, now = Date.now): Log {
  return (level, message, fields = {}) => {
    if (ranks[level] < ranks[least]) return;
    const entry = { time: new Date(now()).toISOString(), level, message, ...fields };
    write(`${withoutKeys(JSON.stringify(entry))}\n`);
  };
}

/** Replaces everything that looks like a LaunchDarkly credential, keeping only its kind. */
function withoutKeys(text: string): string {
  return text.replaceAll(/\b(api|sdk|mob|rel)-[0-9a-f]{4,}[0-9a-f-]*/gi, '$1-[removed]');
}
