// Where the shared workspace is kept, and for how long.
import type { SettingsReader } from './settings.ts';
import type { WorkspaceSettings } from './workspace/open-workspace.ts';

const day = 24 * 60 * 60 * 1000;

/**
 * Reads `DATABASE_URL` (also from the file that `DATABASE_URL_FILE` names) and `WORKSPACE_RETENTION`. Without an address it is a file beside
 * the sandbox's on loopback, and there is none elsewhere: a container's disk may be gone tomorrow. No problem repeats the address, which
 * may hold a password.
 */
export function readWorkspace(
  settings: SettingsReader,
  { loopback, sandboxDatabase }: { readonly loopback: boolean; readonly sandboxDatabase: string | undefined },
): WorkspaceSettings | undefined {
  const retention =
    settings.wholeNumber('WORKSPACE_RETENTION', { least: 1, most: 3650, fallback: 400 }) * day;
  const address = settings.secret('DATABASE_URL');
  if (address === undefined)
    return loopback
      ? { database: { kind: 'file', path: beside(sandboxDatabase), isOptional: true }, retention }
      : undefined;
  if (address.toLowerCase() === 'off') return undefined;
  const [, scheme] = /^([a-z][a-z\d+.-]+):\/\//i.exec(address) ?? [];
  if (scheme === undefined) return { database: { kind: 'file', path: address }, retention };
  if (/^postgres(?:ql)?$/i.test(scheme) && URL.canParse(address))
    return { database: { kind: 'postgres', url: address }, retention };
  settings.problems.push(
    'DATABASE_URL must be an address such as postgres://user:password@host/database, the path of an SQLite file, or "off".',
  );
  return undefined;
}

/** A workspace for each sandbox: the records of one would mean nothing in another. */
function beside(sandboxDatabase: string | undefined): string {
  if (sandboxDatabase === undefined) return '.data/workspace.db';
  return sandboxDatabase === ':memory:'
    ? sandboxDatabase
    : `${sandboxDatabase.replace(/\.db$/, '')}-workspace.db`;
}
