// Writes facts and events into the workspace without making anybody wait. While the database is away they stay in memory and are tried
// again. For facts, the receipt in the browser is for the case that this process ends first.
import type { KeptEvent } from '../workspace/events.ts';
import type { Fact } from '../workspace/fact.ts';
import type { Workspace } from '../workspace/open-workspace.ts';
import type { Scope } from '../workspace/scope.ts';
import type { Log } from './log.ts';

export type Recorder = {
  readonly record: (scope: Scope, fact: Fact) => void;
  readonly event: (scope: Scope, event: KeptEvent) => void;
};

/** How many facts, and how many events, wait at a time. The oldest are dropped: of facts the receipts are left. */
const most = 1000;
/** In ms, between two attempts. */
const pause = 1000;

type Write = () => Promise<unknown>;

/** Records into the workspace; does nothing without one. */
export function createRecorder(workspace: Workspace | undefined, log: Log): Recorder {
  // Facts first: a flood of events must not push one out.
  const facts: Write[] = [];
  const events: Write[] = [];
  let timer: NodeJS.Timeout | undefined;

  async function tryAgain(): Promise<void> {
    timer = undefined;
    try {
      for (const waiting of [facts, events])
        for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
          await next();
          const at = waiting.indexOf(next);
          if (at !== -1) waiting.splice(at, 1);
        }
    } catch {
      later();
    }
  }

  function later(): void {
    timer ??= setTimeout(() => void tryAgain(), pause).unref();
  }

  function start(waiting: Write[], what: string, write: Write): void {
    write().catch(() => {
      if (waiting.length >= most) waiting.shift();
      waiting.push(write);
      log('warn', `${what} waits for the workspace`, { waiting: waiting.length });
      later();
    });
  }

  return {
    record(scope, fact) {
      if (workspace !== undefined) start(facts, 'a record', () => workspace.add(scope, [fact], 'seen'));
    },
    event(scope, event) {
      if (workspace !== undefined) start(events, 'an event', () => workspace.events.add(scope, event));
    },
  };
}
