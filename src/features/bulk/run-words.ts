// The words about a run.
import { countRows, countText, isGraceOver, settledRows } from '#domain/bulk/count.ts';
import { bulkWords } from '#domain/bulk/action.ts';
import type { BulkRun, RowState } from '#domain/bulk/run.ts';
import type { RunKey } from '#queries/bulk/bulk-run.ts';
import { tokenTitle } from '#domain/token/token.ts';
import type { Tone } from '#ui/StatusTag.tsx';

/** "Resetting keys", "Resetting keys, paused", "4 of 5 keys reset". */
export function runTitle(run: BulkRun): string {
  const { job, status } = run;
  const { going } = bulkWords(job.action);
  switch (status.kind) {
    case 'running':
      return going;
    case 'paused':
      return `${going}, paused`;
    case 'ended':
      if (status.why === 'finished') return resultText(run);
      return `${status.why === 'cancelled' ? 'Canceled' : 'Stopped'}: ${resultText(run)}`;
    default:
      return status satisfies never;
  }
}

function resultText(run: BulkRun): string {
  const { done, total } = countRows(run);
  const count = done === total ? `${total}` : `${done} of ${total}`;
  const tokens = total === 1 ? 'token' : 'tokens';
  switch (run.job.action) {
    case 'reset':
      return `${count} ${total === 1 ? 'key' : 'keys'} reset`;
    case 'expire':
      return `Expiry set on ${count} ${tokens}`;
    case 'access':
      return `Access changed for ${count} ${tokens}`;
    case 'version':
      return `API version changed for ${count} ${tokens}`;
    case 'replace':
      return `${count} ${total === 1 ? 'replacement' : 'replacements'} created`;
    case 'delete':
      return `${count} ${tokens} deleted`;
    default:
      return run.job satisfies never;
  }
}

/** The result in numbers; undefined where the title says it already. */
export function runSummary(run: BulkRun): string | undefined {
  const { done, total } = countRows(run);
  return run.status.kind === 'ended' && done === total ? undefined : countText(run);
}

/** The progress, short enough for the navigation. */
export function runShort(run: BulkRun, toHandOver: number): string {
  const count = countRows(run);
  const far = `${settledRows(count)} of ${count.total}`;
  if (run.status.kind === 'running') return far;
  if (run.status.kind === 'paused') return `${far}, paused`;
  if (toHandOver > 0) return toHandOver === 1 ? '1 key to hand over' : `${toHandOver} keys to hand over`;
  return run.status.why === 'finished' ? 'Finished' : `${far}, stopped`;
}

export function stateTone(state: RowState): Tone {
  switch (state.kind) {
    case 'done':
      return isGraceOver(state) ? 'deny' : 'allow';
    case 'failed':
      return 'deny';
    case 'unknown':
      return 'attention';
    case 'waiting':
    case 'sending':
      return 'neutral';
    default:
      return state satisfies never;
  }
}

/** Names and endings of keys, in a form that people recognise. */
export function keyNames(keys: readonly RunKey[]): readonly string[] {
  return keys.map(({ token, held }) => `${tokenTitle(token)}, key …${held.lastFour}`);
}
