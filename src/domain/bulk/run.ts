// A bulk run as it stands, and the only ways in which it changes. It holds no keys, so that nothing made of a run (a
// report, an announcement) can show one.
import type { BulkJob } from './action.ts';
import type { AccessToken } from '#domain/token/token.ts';

/** What came of a call that was carried out. */
export type RowOutcome = 'key-held' | 'changed' | 'deleted' | 'already-gone';

/**
 * `failed`: nothing was changed. `unknown`: the call was sent and no answer tells what came of it. A `waiting` row of an ended run
 * was never sent.
 */
export type RowState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'sending' }
  | {
      readonly kind: 'done';
      readonly outcome: RowOutcome;
      readonly at: number;
      readonly until?: number | undefined;
    }
  | { readonly kind: 'failed'; readonly reason: string; readonly at: number }
  | { readonly kind: 'unknown'; readonly reason: string; readonly at: number };

export type RunRow = { readonly token: AccessToken; readonly state: RowState };

/** `signed-out`: the instance refused the session's key. `session-ended`: its session is over, or this browser is signed in to another. */
export type StopReason = 'signed-out' | 'session-ended';

/** `front`: something in front of the console answers in its place, so each further call might be lost too. */
type PauseReason = 'asked' | 'rate-limited' | 'front';

/** Why a run rests or ended. */
export type RunStatus =
  | { readonly kind: 'running' }
  | { readonly kind: 'paused'; readonly why: PauseReason }
  | { readonly kind: 'ended'; readonly why: 'finished' | 'cancelled' | StopReason; readonly at: number };

export type BulkRun = {
  readonly job: BulkJob;
  readonly rows: readonly RunRow[];
  readonly status: RunStatus;
  readonly startedAt: number;
  /** Until when (epoch ms) the server wants no call; undefined when it does not say so. */
  readonly holdUntil: number | undefined;
};

/** What may happen; times are epoch ms. `until` of a `done` is when the old key ends or the token expires. */
export type RunEvent =
  | { readonly kind: 'sent'; readonly id: string }
  | {
      readonly kind: 'done';
      readonly id: string;
      readonly outcome: RowOutcome;
      readonly at: number;
      readonly until?: number | undefined;
    }
  | { readonly kind: 'failed'; readonly id: string; readonly reason: string; readonly at: number }
  | { readonly kind: 'lost'; readonly id: string; readonly reason: string; readonly at: number }
  /** A 429: nothing was done, so the row waits again, and is the next to be sent. */
  | { readonly kind: 'rate-limited'; readonly id: string; readonly until: number }
  | { readonly kind: 'waited' }
  /** Nothing was done, and nothing further can be in this session. */
  | {
      readonly kind: 'stopped';
      readonly why: StopReason;
      readonly id: string;
      readonly reason: string;
      readonly at: number;
    }
  | { readonly kind: 'paused'; readonly why: PauseReason }
  | { readonly kind: 'resumed' }
  | { readonly kind: 'cancelled'; readonly at: number };

/** A run in which nothing has been sent. `tokens` are those selected in the plan, in the order in which they are worked off. */
export function newRun(job: BulkJob, tokens: readonly AccessToken[], now: number): BulkRun {
  return {
    job,
    rows: tokens.map((token) => ({ token, state: { kind: 'waiting' } })),
    status: tokens.length === 0 ? { kind: 'ended', why: 'finished', at: now } : { kind: 'running' },
    startedAt: now,
    holdUntil: undefined,
  };
}

/** The row to send next, or undefined while one is on its way, the run rests or nothing is left. */
export function nextRow({ rows, status }: BulkRun): RunRow | undefined {
  if (status.kind !== 'running' || rows.some(({ state }) => state.kind === 'sending')) return undefined;
  return rows.find(({ state }) => state.kind === 'waiting');
}

/** The run after an event. What cannot happen as things stand changes nothing: the same run comes back. */
export function advanceRun(run: BulkRun, event: RunEvent): BulkRun {
  switch (event.kind) {
    case 'sent': {
      if (nextRow(run)?.token.id !== event.id) return run;
      return setRow({ ...run, holdUntil: undefined }, event.id, { kind: 'sending' });
    }
    case 'done': {
      const { outcome, at, until } = event;
      return answered(run, event, { kind: 'done', outcome, at, until });
    }
    case 'failed':
      return failRow(run, event);
    case 'lost':
      return answered(run, event, { kind: 'unknown', reason: event.reason, at: event.at });
    case 'rate-limited': {
      if (!isSending(run, event.id)) return run;
      return { ...setRow(run, event.id, { kind: 'waiting' }), holdUntil: event.until };
    }
    case 'waited':
      return run.holdUntil === undefined ? run : { ...run, holdUntil: undefined };
    case 'stopped': {
      if (!isSending(run, event.id)) return run;
      const { why, reason, at } = event;
      const failed = setRow(run, event.id, { kind: 'failed', reason, at });
      // Whoever cancelled while this row was on its way has ended the run. What comes of the row is told by the row.
      if (run.status.kind === 'ended') return failed;
      return { ...failed, holdUntil: undefined, status: { kind: 'ended', why, at } };
    }
    case 'paused':
      return run.status.kind === 'running' ? { ...run, status: event } : run;
    case 'resumed':
      return run.status.kind === 'paused' ? { ...run, status: { kind: 'running' } } : run;
    case 'cancelled': {
      if (run.status.kind === 'ended') return run;
      return { ...run, holdUntil: undefined, status: { kind: 'ended', why: 'cancelled', at: event.at } };
    }
    default:
      return event satisfies never;
  }
}

/** A call failed, or a row is passed over while the server asks to wait: either way nothing was changed. */
function failRow(run: BulkRun, { id, reason, at }: { id: string; reason: string; at: number }): BulkRun {
  const isPassedOver = run.holdUntil !== undefined && nextWaiting(run)?.token.id === id;
  if (isSending(run, id)) return answered(run, { id, at }, { kind: 'failed', reason, at });
  return isPassedOver ? finished(setRow(run, id, { kind: 'failed', reason, at }), at) : run;
}

function nextWaiting({ rows }: BulkRun): RunRow | undefined {
  return rows.find(({ state }) => state.kind === 'waiting');
}

/** An answer counts in an ended run too: what was on its way when somebody cancelled was still carried out. */
function answered(run: BulkRun, { id, at }: { id: string; at: number }, state: RowState): BulkRun {
  return isSending(run, id) ? finished(setRow(run, id, state), at) : run;
}

function finished(run: BulkRun, at: number): BulkRun {
  const isOver = run.rows.every(({ state }) => state.kind !== 'waiting' && state.kind !== 'sending');
  if (!isOver || run.status.kind === 'ended') return run;
  return { ...run, holdUntil: undefined, status: { kind: 'ended', why: 'finished', at } };
}

function isSending({ rows }: BulkRun, id: string): boolean {
  return rows.some(({ token, state }) => token.id === id && state.kind === 'sending');
}

function setRow(run: BulkRun, id: string, state: RowState): BulkRun {
  return { ...run, rows: run.rows.map((row) => (row.token.id === id ? { ...row, state } : row)) };
}
