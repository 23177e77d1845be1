// Replacing a token by a clone, as the vendor advises in place of a reset (contract section 6). Make the clone, switch the
// clients, let the old token expire. It takes days, so its progress is kept in this browser.
import { minute } from '#domain/time/duration.ts';
import { isSameAccess } from '#domain/token/same-access.ts';
import type { AccessToken } from '#domain/token/token.ts';

/** `newId` is set once somebody said which token is the clone. Times are epoch ms. */
export type ReplaceTask = {
  readonly oldId: string;
  readonly oldName: string;
  readonly startedAt: number;
  readonly newId: string | undefined;
};

export type ReplaceTasks = readonly ReplaceTask[];

/** `clone`: there is none yet, or it is not known which. `expire`: clients switch, and the old token needs an expiry. */
export type ReplaceStep = 'clone' | 'expire' | 'done';

/** Where a task stands. `old` is the old token as it is now, undefined when it is gone. */
export function replaceStep(task: ReplaceTask, old: Pick<AccessToken, 'expiresAt'> | undefined): ReplaceStep {
  if (old === undefined) return 'done';
  if (task.newId === undefined) return 'clone';
  return old.expiresAt === undefined ? 'expire' : 'done';
}

/** How far the server's clock may be behind this one, in ms. */
const clockSkewMs = 2 * minute;

/** The tokens that may be the clone: made since, of the same kind and access; newest first. */
export function possibleClones(
  task: ReplaceTask,
  old: AccessToken,
  tokens: readonly AccessToken[],
): readonly AccessToken[] {
  return tokens
    .filter(
      (token) =>
        token.id !== old.id &&
        token.kind === old.kind &&
        (token.createdAt ?? 0) >= task.startedAt - clockSkewMs &&
        isSameAccess(token.access, old.access),
    )
    .toSorted((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0));
}

/** The tasks with this one, in the place of an earlier task for the same old token. */
export function putTask(tasks: ReplaceTasks, task: ReplaceTask): ReplaceTasks {
  return [task, ...dropTask(tasks, task.oldId)];
}

/** The tasks without the one for this old token. */
export function dropTask(tasks: ReplaceTasks, oldId: string): ReplaceTasks {
  return tasks.filter((task) => task.oldId !== oldId);
}
