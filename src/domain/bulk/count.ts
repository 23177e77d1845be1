// How far a bulk run is, in numbers and in a sentence.
import type { BulkRun, RowState } from './run.ts';

/** A row that an ended run never sent counts as `waiting`. */
export type RunCount = Readonly<Record<RowState['kind'], number>> & { readonly total: number };

/** Counts the rows of a run by their state. */
export function countRows({ rows }: BulkRun): RunCount {
  const count = { waiting: 0, sending: 0, done: 0, failed: 0, unknown: 0 };
  for (const { state } of rows) count[state.kind] += 1;
  return { ...count, total: rows.length };
}

/** How many rows are settled one way or another. */
export function settledRows({ done, failed, unknown }: RunCount): number {
  return done + failed + unknown;
}

/** "12 of 30: 10 done, 1 failed, 1 unknown". What there is none of is left out. */
export function countText(run: BulkRun): string {
  const count = countRows(run);
  const isOver = run.status.kind === 'ended';
  const parts = [
    count.done > 0 ? `${count.done} done` : '',
    count.failed > 0 ? `${count.failed} failed, nothing changed` : '',
    count.unknown > 0 ? `${count.unknown} unknown` : '',
    isOver && count.waiting > 0 ? `${count.waiting} not sent` : '',
  ].filter(Boolean);
  const head = `${settledRows(count)} of ${count.total}`;
  return parts.length === 0 ? head : `${head}: ${parts.join(', ')}`;
}

/**
 * What to say aloud when a run goes from one status to the next. Said are every tenth of it, each failure, and when it
 * waits, rests or ends. Undefined for everything in between.
 */
export function runAnnouncement(before: BulkRun, after: BulkRun): string | undefined {
  if (before.status.kind !== after.status.kind) return statusText(after);
  if (before.holdUntil === undefined && after.holdUntil !== undefined) {
    return `Waiting: LaunchDarkly asked for a pause between calls. ${countText(after)}`;
  }
  const trouble = after.rows.find(({ token, state }, index) => {
    const isNew = before.rows[index]?.state.kind !== state.kind;
    return (
      isNew &&
      token.id === before.rows[index]?.token.id &&
      (state.kind === 'failed' || state.kind === 'unknown')
    );
  });
  if (trouble !== undefined) {
    const word = trouble.state.kind === 'unknown' ? 'Unknown, no response' : 'Failed, nothing changed';
    return `${word}: ${trouble.token.name}. ${countText(after)}`;
  }
  return tenth(before) === tenth(after) ? undefined : countText(after);
}

function tenth(run: BulkRun): number {
  const count = countRows(run);
  return count.total === 0 ? 10 : Math.floor((10 * settledRows(count)) / count.total);
}

function statusText(run: BulkRun): string {
  const { status } = run;
  if (status.kind === 'running') return `Running. ${countText(run)}`;
  if (status.kind === 'paused') return `Paused. ${countText(run)}`;
  if (status.why === 'signed-out') return `Stopped: the session’s key was refused. ${countText(run)}`;
  if (status.why === 'session-ended') return `Stopped: the session is no longer active. ${countText(run)}`;
  return `${status.why === 'cancelled' ? 'Canceled' : 'Finished'}. ${countText(run)}`;
}

/** Whether the end of an old key had passed when the reset was answered. The key was to keep working, and may not. */
export function isGraceOver(state: RowState): boolean {
  if (state.kind !== 'done' || state.outcome !== 'key-held') return false;
  return state.until !== undefined && state.until <= state.at;
}
