// Unfinished replacements, for pages.
import * as v from 'valibot';
import type { Account } from '#domain/account/account.ts';
import { dropTask, putTask, type ReplaceTask, type ReplaceTasks } from '#domain/retire/replace-task.ts';
import { createAccountStore } from './account-store.ts';
import { earlierList } from './earlier-text.ts';
import { keptId, keptInstant, listOf } from './kept-json.ts';
import { useKept } from './use-kept.ts';

const taskSchema = v.pipe(
  v.object({
    oldId: keptId,
    oldName: v.string(),
    startedAt: keptInstant,
    newId: v.fallback(v.optional(keptId), undefined),
  }),
  v.transform(({ newId, ...task }): ReplaceTask => ({ ...task, newId })),
);

export const replacements = createAccountStore<ReplaceTasks>({
  name: 'replacements',
  empty: [],
  schema: listOf(taskSchema),
  earlier: (account) => earlierList('replacements', 'tasks', account),
});

/** The replacements started in this browser for the account that is signed in, newest first. */
export function useReplaceTasks(): ReplaceTasks {
  return useKept(replacements);
}

export function recordTask(account: Account | undefined, task: ReplaceTask): void {
  replacements.update(account, (tasks) => putTask(tasks, task));
}

export function forgetTask(account: Account | undefined, oldId: string): void {
  replacements.update(account, (tasks) => dropTask(tasks, oldId));
}
