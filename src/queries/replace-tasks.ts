// Replacements under way, as pages use them.
import { useMemo } from 'react';
import {
  decodeTasks,
  dropTask,
  encodeTasks,
  putTask,
  type ReplaceTask,
  type ReplaceTasks,
} from '#domain/replace-task.ts';
import { createBrowserStore, useBrowserStore } from './browser-store.ts';
import { useLedgerPlace } from './grace-ledger.ts';

const store = createBrowserStore<ReplaceTasks>({
  key: 'replacements',
  encode: encodeTasks,
  decode: decodeTasks,
});

/** The replacements begun in this browser for the account that is signed in, newest first. */
export function useReplaceTasks(): ReplaceTasks {
  const tasks = useBrowserStore(store);
  const place = useLedgerPlace();
  return useMemo(() => tasks.filter((task) => task.place.instance === place?.instance), [tasks, place]);
}

export function recordTask(task: ReplaceTask): void {
  store.update((tasks) => putTask(tasks, task));
}

export function forgetTask(oldId: string): void {
  store.update((tasks) => dropTask(tasks, oldId));
}
