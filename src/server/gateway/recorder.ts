// Writes facts into the workspace without making anybody wait. While the database is away they stay in memory and are tried again; the
// receipt in the browser is for the case that this process ends first.
import type { Fact } from '../workspace/fact.ts';
import type { Workspace } from '../workspace/open-workspace.ts';
import type { Scope } from '../workspace/scope.ts';
import type { Log } from './log.ts';

export type Recorder = { readonly record: (scope: Scope, fact: Fact) => void };

/** How many facts wait at a time. The oldest are dropped: their receipts are left. */
const most = 1000;
/** In ms, between two attempts. */
const pause = 1000;

/** Records into the workspace; does nothing without one. */
export function createRecorder(workspace: Workspace | undefined, log: Log): Recorder {
  const waiting: { readonly scope: Scope; readonly fact: Fact }[] = [];
  let timer: NodeJS.Timeout | undefined;

  async function tryAgain(): Promise<void> {
    timer = undefined;
    try {
      for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
        await workspace?.add(next.scope, [next.fact], 'seen');
        waiting.splice(waiting.indexOf(next), 1);
      }
    } catch {
      later();
    }
  }

  function later(): void {
    timer ??= setTimeout(() => void tryAgain(), pause).unref();
  }

  return {
    record(scope, fact) {
      workspace?.add(scope, [fact], 'seen').catch(() => {
        if (waiting.length >= most) waiting.shift();
        waiting.push({ scope, fact });
        log('warn', 'a record waits for the workspace', { waiting: waiting.length });
        later();
      });
    },
  };
}
