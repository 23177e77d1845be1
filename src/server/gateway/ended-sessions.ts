// A sealed session opens for whoever holds it until it runs out. Signing out must end it before that, also for a copy of the
// cookie, so what was ended is remembered here for as long as the copy could be used.
import type { KeptSession } from './sealed-session.ts';

export type EndedSessions = {
  readonly end: (session: KeptSession, now: number) => void;
  readonly hasEnded: (session: KeptSession) => boolean;
};

/**
 * Remembers at most `most` sessions of this process; times are epoch ms. When there is no room, the one ended first makes way, and
 * every session that was opened no later than it counts as ended too: signing somebody out early is better than letting
 * somebody back in.
 */
export function createEndedSessions(most = 100_000): EndedSessions {
  const ended = new Map<string, Pick<KeptSession, 'signedInAt' | 'expiresAt'>>();
  let allUntil = Number.NEGATIVE_INFINITY;

  function makeRoom(now: number): void {
    for (const [id, { expiresAt }] of ended) if (expiresAt <= now) ended.delete(id);
    for (const [id, { signedInAt }] of ended) {
      if (ended.size < most) return;
      ended.delete(id);
      allUntil = Math.max(allUntil, signedInAt);
    }
  }

  return {
    end({ id, signedInAt, expiresAt }, now) {
      if (ended.size >= most) makeRoom(now);
      ended.set(id, { signedInAt, expiresAt });
    },
    hasEnded: ({ id, signedInAt }) => signedInAt <= allUntil || ended.has(id),
  };
}
