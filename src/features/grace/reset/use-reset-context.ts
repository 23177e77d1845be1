// The facts about a token that a reset of its key needs.
import { useMemo } from 'react';
import { day } from '#domain/time/duration.ts';
import type { GracePeriod } from '#domain/grace/ledger.ts';
import { hasEndedByLog, openGracePeriod, unrecordedReset, type AuditedReset } from '#domain/grace/state.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { useAuditedResets, useGraceLedger } from '#queries/kept/grace-ledger.ts';
import { useSession } from '#queries/session/session.ts';
import { useNow } from '#ui/now.ts';

export type ResetContext = {
  readonly isOwn: boolean;
  /** An old key that still works as far as this browser knows. */
  readonly open: GracePeriod | undefined;
  /** A recent reset made elsewhere, whose old key may still work. */
  readonly elsewhere: AuditedReset | undefined;
};

/** The longest grace period on offer: the old keys of earlier resets have almost certainly ended. */
const recentMs = 7 * day;

export function useResetContext(token: AccessToken): ResetContext {
  const isOwn = useSession().data?.session?.identity.tokenId === token.id;
  const ledger = useGraceLedger();
  const resets = useAuditedResets(token);
  const now = useNow();
  return useMemo(() => {
    const elsewhere = unrecordedReset(ledger, token.id, resets);
    return {
      isOwn,
      open: openGracePeriod(ledger, token.id, resets, now),
      elsewhere:
        elsewhere !== undefined && now - elsewhere.at < recentMs && !hasEndedByLog(elsewhere, now)
          ? elsewhere
          : undefined,
    };
  }, [isOwn, ledger, resets, now, token.id]);
}
