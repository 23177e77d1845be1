// JSON lines for machines. Every line passes a filter for keys last, wherever it came from.
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
    write(
      `${JSON.stringify(entry, (_, value: unknown) => (typeof value === 'string' ? sayable(value) : value))}\n`,
    );
  };
}

/** A text as it may be logged. Keys in it are removed, also in percent-encoded form. */
function sayable(text: string): string {
  const decoded = decode(text);
  const clean = removeKeys(decoded);
  return clean === decoded ? text : clean;
}

/** Decodes the percent-encoded characters that a key can contain, also where they were encoded several times. */
function decode(text: string, rounds = 5): string {
  const decoded = text.replaceAll(/%(?:25)*([2-7][0-9a-f])/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return decoded === text || rounds === 0 ? decoded : decode(decoded, rounds - 1);
}

/**
 * Replaces every LaunchDarkly credential, keeping its kind, every UUID, since a UUID is the secret part of a key, and the secret of a
 * calendar's address.
 */
function removeKeys(text: string): string {
  return text
    .replaceAll(/(api|sdk|mob|rel)-[0-9a-f]{4,}[0-9a-f-]*/gi, '$1-[removed]')
    .replaceAll(/(calendar\/+)[\w-]{8,}/gi, '$1[removed]')
    .replaceAll(/[0-9a-f]{8}(?:[^0-9a-z]?[0-9a-f]{4}){3}[^0-9a-z]?[0-9a-f]{12}/gi, '[removed]');
}
