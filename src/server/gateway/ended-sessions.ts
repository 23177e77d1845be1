// A sealed session stays valid until it runs out, for anybody who holds its text. Signing out must end it earlier, also for a copy of the
// cookie. So ended sessions are remembered here for as long as a copy would work.
import type { KeptSession } from './sealed-session.ts';

type SessionTimes = Pick<KeptSession, 'id' | 'signedInAt' | 'expiresAt'>;

export type EndedSessions = {
  readonly end: (session: SessionTimes, now: number) => void;
  readonly hasEnded: (session: SessionTimes) => boolean;
};

/**
 * Remembers at most `most` sessions of this process; times are epoch ms. When there is no room, the session that ended first is dropped.
 * Every session that was opened no later than that one then counts as ended too. Signing somebody out early is better than letting somebody
 * back in.
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
