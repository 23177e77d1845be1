// Sessions that were signed out at any gateway count as ended at this one. Without the database each gateway knows its own.
import type { Ending } from '../workspace/sign-in-state.ts';
import type { Workspace } from '../workspace/open-workspace.ts';
import type { EndedSessions } from './ended-sessions.ts';
import type { Log } from './log.ts';

/** How many endings wait for the database at a time, the newest. */
const most = 1000;
/** In ms, between two attempts. */
const pause = 1000;

/**
 * The ended sessions of this gateway, told to the others and joined with theirs. An ending is never lost here; telling the others is tried
 * again until it works. `now` gives epoch ms.
 */
export function shareEndings(
  own: EndedSessions,
  workspace: Workspace | undefined,
  { log, now }: { readonly log: Log; readonly now: () => number },
): EndedSessions {
  if (workspace === undefined) return own;
  const waiting: Ending[] = [];
  let timer: NodeJS.Timeout | undefined;
  workspace.followEndings((endings) => {
    for (const ending of endings) if (!own.hasEnded(ending)) own.end(ending, now());
  });

  async function tell(): Promise<void> {
    timer = undefined;
    try {
      for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
        await workspace?.endSession(next);
        waiting.splice(waiting.indexOf(next), 1);
      }
    } catch {
      log('warn', 'a sign-out waits for the workspace', { waiting: waiting.length });
      timer ??= setTimeout(() => void tell(), pause).unref();
    }
  }

  return {
    end(session, at) {
      own.end(session, at);
      const { id, signedInAt, expiresAt } = session;
      if (waiting.length >= most) waiting.shift();
      waiting.push({ id, signedInAt, expiresAt });
      if (timer === undefined) void tell();
    },
    hasEnded: own.hasEnded,
  };
}
