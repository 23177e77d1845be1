// When the machine under the database fails: the disk is full, the file cannot be written, somebody else holds it.

const reasons: readonly (readonly [code: RegExp, reason: string])[] = [
  [/^SQLITE_FULL/, 'the disk is full'],
  [/^SQLITE_READONLY/, 'its database can’t be written to'],
  [/^SQLITE_(?:BUSY|LOCKED)/, 'its database is locked by another program'],
  [/^SQLITE_(?:IOERR|CANTOPEN|NOMEM)/, 'its database can’t be reached'],
];

/** A call that failed for lack of storage. Nothing of it was written, and the same call works once the machine has recovered. */
export class StorageFailure extends Error {
  override readonly name = 'StorageFailure';
}

/** Whether the cause was another program's lock. The same call may work a moment later. */
export function isLock(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^SQLITE_(?:BUSY|LOCKED)/.test(String(error.code));
}

/** Reads an error of the database. Undefined for one that is not about storage, which is then a bug. */
export function storageFailure(error: unknown): StorageFailure | undefined {
  if (error instanceof StorageFailure) return error;
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  const { code } = error;
  const reason = reasons.find(([pattern]) => pattern.test(code))?.[1];
  if (reason === undefined) return undefined;
  return new StorageFailure(`The sandbox can’t store anything: ${reason}. Nothing was changed.`);
}
