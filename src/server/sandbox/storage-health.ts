// Whether a write would be kept. Probes ask, so that nobody is sent here while it would not.
import { statfsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isLock, storageFailure } from './faults/storage-failure.ts';

export type StorageHealth = {
  /** Takes note of what a call failed with. */
  readonly note: (error: unknown) => void;
  /** Whether the file is the one that was opened, its disk has room, and no write failed lately. */
  readonly isWell: () => boolean;
};

/** In ms; as long as a refused client is told to wait (errors.ts). */
const failureHolds = 5000;

/** In bytes; more than a write of the largest token and its log take. */
const minSpace = 4 * 1024 * 1024;

/** Watches over the database file at `path`, which is there. `now` gives epoch ms, `freeSpace` the bytes left on its disk. */
export function watchStorage(
  path: string,
  now: () => number,
  freeSpace = () => spaceAt(path),
): StorageHealth {
  const opened = path === ':memory:' ? undefined : inodeOf(path);
  let failedAt: number | undefined;
  return {
    note(error) {
      // Another program's lock is no reason to refuse people: reads go on, and most locks are short.
      if (storageFailure(error) !== undefined && !isLock(error)) failedAt = now();
    },
    isWell() {
      if (failedAt !== undefined && now() - failedAt < failureHolds) return false;
      return path === ':memory:' || (inodeOf(path) === opened && freeSpace() >= minSpace);
    },
  };
}

function inodeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.ino;
}

function spaceAt(path: string): number {
  const { bavail, bsize } = statfsSync(dirname(resolve(path)));
  return bavail * bsize;
}
