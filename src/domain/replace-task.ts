// Replacing a token by a copy, as the vendor advises in place of a reset (contract section 6): make the copy, switch the clients, let
// the old one expire. It takes days, so where it stands is kept in this browser.
import { minute } from './duration.ts';
import type { LedgerPlace } from './grace-ledger.ts';
import { withoutKeys } from './key-pattern.ts';
import { isSameAccess } from './same-access.ts';
import type { AccessToken } from './token.ts';

/** `newId` is set once somebody said which token is the copy. Times are epoch ms. */
export type ReplaceTask = {
  readonly place: LedgerPlace;
  readonly oldId: string;
  readonly oldName: string;
  readonly startedAt: number;
  readonly newId: string | undefined;
};

export type ReplaceTasks = readonly ReplaceTask[];

/** `copy`: there is none yet, or it is not known which. `expire`: clients switch, and the old token needs an end. */
export type ReplaceStep = 'copy' | 'expire' | 'done';

/** Where a task stands. `old` is the old token as it is now, undefined when it is gone. */
export function replaceStep(task: ReplaceTask, old: Pick<AccessToken, 'expiresAt'> | undefined): ReplaceStep {
  if (old === undefined) return 'done';
  if (task.newId === undefined) return 'copy';
  return old.expiresAt === undefined ? 'expire' : 'done';
}

/** How far the server's clock may be behind this one. */
const clockSkewMs = 2 * minute;

/** The tokens that may be the copy: made since, of the same kind and access; newest first. */
export function replacementsOf(
  task: ReplaceTask,
  old: AccessToken,
  tokens: readonly AccessToken[],
): readonly AccessToken[] {
  return tokens
    .filter(
      (token) =>
        token.id !== old.id &&
        token.kind === old.kind &&
        token.createdAt >= task.startedAt - clockSkewMs &&
        isSameAccess(token.access, old.access),
    )
    .toSorted((a, b) => b.createdAt - a.createdAt);
}

export function putTask(tasks: ReplaceTasks, task: ReplaceTask): ReplaceTasks {
  return [task, ...dropTask(tasks, task.oldId)];
}

export function dropTask(tasks: ReplaceTasks, oldId: string): ReplaceTasks {
  return tasks.filter((task) => task.oldId !== oldId);
}

const version = 1;

export function encodeTasks(tasks: ReplaceTasks): string {
  return withoutKeys(JSON.stringify({ version, tasks }));
}

/** Reads stored tasks; what makes no sense is left out. Never throws. */
export function decodeTasks(text: string | null): ReplaceTasks {
  const file = fieldsOf(parse(text));
  const tasks: unknown = file?.get('tasks');
  if (file?.get('version') !== version || !Array.isArray(tasks)) return [];
  return tasks.map(readTask).filter((task) => task !== undefined);
}

function readTask(value: unknown): ReplaceTask | undefined {
  const fields = fieldsOf(value);
  const place = fieldsOf(fields?.get('place'));
  const [oldId, oldName, startedAt, newId] = ['oldId', 'oldName', 'startedAt', 'newId'].map((name) =>
    fields?.get(name),
  );
  const instance = place?.get('instance');
  const account = place?.get('account');
  if (typeof instance !== 'string' || typeof account !== 'string') return undefined;
  if (typeof oldId !== 'string' || oldId === '' || typeof oldName !== 'string') return undefined;
  if (typeof startedAt !== 'number' || !Number.isFinite(startedAt)) return undefined;
  return {
    place: { instance, account },
    oldId,
    oldName,
    startedAt,
    newId: typeof newId === 'string' && newId !== '' ? newId : undefined,
  };
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

function fieldsOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return new Map(Object.entries(value));
}
