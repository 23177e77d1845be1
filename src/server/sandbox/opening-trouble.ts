// Why a database cannot be opened, in one sentence that names the file and the ways out.
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import Libsql from 'libsql';
import { ranMigrations } from './migrations/migrate.ts';
import { OpeningProblem } from './opening-problem.ts';

const noPermission = 'can’t be created or written to without permission';

const reasons: readonly (readonly [code: RegExp, reason: string])[] = [
  [/^SQLITE_NOTADB/, 'is not an SQLite database'],
  [/^SQLITE_CORRUPT/, 'is damaged'],
  [/^SQLITE_FULL|^ENOSPC/, 'can’t be written to because the disk is full'],
  [/^SQLITE_(?:BUSY|LOCKED)/, 'is locked by another program'],
  [/^(?:ENOTDIR|EEXIST)/, 'can’t be created because part of its path is a file'],
  [/^(?:SQLITE_READONLY|EACCES|EPERM|EROFS)/, noPermission],
];

/** The sentence for the error that ended the opening of the database at `path`. */
export function openingTrouble(path: string, error: unknown): Error {
  const what = error instanceof OpeningProblem ? error.message : reasonOf(error);
  const wayOut = 'move it, set SANDBOX_DATABASE to another path, or start with SANDBOX=off.';
  return new Error(`The sandbox database ${path} ${what}: ${wayOut}`, { cause: error });
}

function reasonOf(error: unknown): string {
  const { code = '', message = String(error) } = error instanceof Error ? readError(error) : {};
  const reason = reasons.find(([pattern]) => pattern.test(code))?.[1];
  if (reason !== undefined) return reason;
  // The driver gives these no code of their own. The number is SQLite's for a file that cannot be opened.
  if (message.startsWith('malformed database schema')) return 'is damaged';
  return message.startsWith('ConnectionFailed') && message.includes(': 14')
    ? noPermission
    : `can’t be opened (${message})`;
}

function readError(error: Error): { code: string; message: string } {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return { code, message: error.message };
}

/**
 * Looks at a database without writing to it or beside it. Throws when it is a folder, cannot be read, is damaged, or belongs to
 * another program. A missing or empty file is fine.
 */
export function lookAtFile(path: string): void {
  const file = statSync(path, { throwIfNoEntry: false });
  if (file === undefined) return;
  if (file.isDirectory()) throw new OpeningProblem('is a folder');
  const connection = new Libsql(`${pathToFileURL(resolve(path)).href}?mode=ro`);
  try {
    connection.exec('PRAGMA busy_timeout = 5000');
    if (!isOurs(connection)) throw new OpeningProblem('belongs to another program');
  } finally {
    connection.close();
  }
}

/** A database of ours has no mark. It has our first migration, or nothing at all. */
function isOurs(connection: InstanceType<typeof Libsql>): boolean {
  const marked = connection.prepare('SELECT 1 FROM pragma_application_id WHERE application_id <> 0').get([]);
  const others = connection.prepare("SELECT 1 FROM sqlite_schema WHERE tbl_name <> 'migration'").get([]);
  return marked === undefined && (others === undefined || ranMigrations(connection));
}
