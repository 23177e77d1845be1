// Runs the rows of a bulk run, strictly one call at a time. No call is repeated, with one exception in the contract. A 429 says that
// nothing was done, so the same row is sent again after the server's wait.
import { advanceRun, nextRow, type BulkRun, type RunEvent } from '#domain/bulk/run.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { longestDelayMs, rateLimitDelay } from '#domain/account/rate-limit.ts';
import type { CallResult } from './bulk-call.ts';

/** A call that was answered. `sentAt` is epoch ms. */
export type BulkCall = {
  readonly token: AccessToken;
  readonly sentAt: number;
  readonly result: CallResult;
};

export type RunnerTools = {
  readonly send: (token: AccessToken, now: number) => Promise<CallResult>;
  /** Resolves after so many ms, or rejects when the signal aborts. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly now: () => number;
  /** A random number in [0, 1). */
  readonly random: () => number;
  /** Called with each new state of the run. `call` is the result of a call with its key, and is passed only once. */
  readonly onChange: (run: BulkRun, call?: BulkCall) => void;
};

export type Runner = {
  readonly pause: () => void;
  readonly resume: () => void;
  readonly cancel: () => void;
  /** Skips this token if it is the one that waits for a rate limit: nothing was changed. The wait itself goes on. */
  readonly skip: (id: string) => void;
  /** Ends the run without any further report, even of an answer that is still to come. */
  readonly abandon: () => void;
};

/** After so many 429 in a row for one token, the run pauses until the user resumes it. */
const patience = 10;

export function createRunner(start: BulkRun, tools: RunnerTools): Runner {
  let run = start;
  let refusals = 0;
  let isWorking = false;
  let isAbandoned = false;
  let pause = new AbortController();

  function happen(event: RunEvent, call?: BulkCall): void {
    const next = advanceRun(run, event);
    if (next === run && call === undefined) return;
    run = next;
    if (!isAbandoned) tools.onChange(run, call);
  }

  async function work(): Promise<void> {
    if (isWorking) return;
    isWorking = true;
    while (canGoOn()) {
      if (run.holdUntil === undefined) await sendNext();
      else await holdOn(run.holdUntil);
    }
    isWorking = false;
  }

  function canGoOn(): boolean {
    return !isAbandoned && nextRow(run) !== undefined;
  }

  async function sendNext(): Promise<void> {
    const row = nextRow(run);
    if (row === undefined) return;
    const { token } = row;
    happen({ kind: 'sent', id: token.id });
    const sentAt = tools.now();
    const result = await tools.send(token, sentAt);
    const at = tools.now();
    refusals = result.kind === 'rate-limited' ? refusals + 1 : 0;
    happen(eventOf(result, token.id, at), { token, sentAt, result });
    if ((result.kind === 'lost' || result.kind === 'failed') && result.isFront)
      happen({ kind: 'paused', why: 'front' });
    if (refusals >= patience) {
      refusals = 0;
      happen({ kind: 'paused', why: 'rate-limited' });
    }
  }

  /** The end of a wait is kept in the run. A pause ends the timer early, but not the wait that the server asked for. */
  async function holdOn(until: number): Promise<void> {
    pause = new AbortController();
    try {
      const left = Math.min(longestDelayMs, until - tools.now());
      await tools.wait(Math.max(0, left), pause.signal);
      happen({ kind: 'waited' });
    } catch {
      // The run was paused, cancelled or skipped a token: the loop looks at the run again.
    }
  }

  function eventOf(result: CallResult, id: string, at: number): RunEvent {
    switch (result.kind) {
      case 'new-key':
        return { kind: 'done', id, at, outcome: 'key-held', until: result.until };
      case 'changed':
        return { kind: 'done', id, at, outcome: 'changed', until: result.until };
      case 'deleted':
      case 'already-gone':
        return { kind: 'done', id, at, outcome: result.kind };
      case 'failed':
      case 'lost':
        return { kind: result.kind, id, at, reason: result.reason };
      case 'stopped':
        return { kind: 'stopped', why: result.why, id, at, reason: result.reason };
      case 'rate-limited':
        return {
          kind: 'rate-limited',
          id,
          until: at + rateLimitDelay(result.retryAfterMs, refusals, tools.random()),
        };
      default:
        return result satisfies never;
    }
  }

  function interrupt(event: RunEvent): void {
    happen(event);
    pause.abort();
  }

  void work();
  return {
    pause: () => interrupt({ kind: 'paused', why: 'asked' }),
    resume: () => {
      happen({ kind: 'resumed' });
      void work();
    },
    cancel: () => interrupt({ kind: 'cancelled', at: tools.now() }),
    skip: (id) => {
      // A second press refers to the same token, not to the next one that waits by then.
      const row = run.rows.find(({ state }) => state.kind === 'waiting');
      if (row?.token.id !== id) return;
      refusals = 0;
      const reason = 'Skipped while LaunchDarkly asked to wait.';
      interrupt({ kind: 'failed', id, reason, at: tools.now() });
    },
    abandon: () => {
      isAbandoned = true;
      interrupt({ kind: 'cancelled', at: tools.now() });
    },
  };
}
