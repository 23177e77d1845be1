// Giving a token an end: by its expiry, or where the server refuses by a reset whose new key is thrown away unseen.
import { useState } from 'react';
import type { GraceWindow } from '#domain/grace-ledger.ts';
import { planTokenEdit } from '#domain/token-edit.ts';
import type { AccessToken } from '#domain/token.ts';
import { isApiError, type ApiError } from '#queries/failure.ts';
import { recordWindow, useLedgerPlace } from '#queries/grace-ledger.ts';
import { usePatchToken, useResetToken } from '#queries/token-writes.ts';
import { useToken } from '#queries/tokens.ts';

/** `refused`: the server will not set the expiry, and there is another way. `failed`: it was not done, in words. */
export type SunsetAttempt =
  | { readonly kind: 'none' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'refused'; readonly error: ApiError }
  | { readonly kind: 'failed'; readonly error: ApiError };

export type Sunset = 'expiry' | 'discarded';

export function useSunset(token: AccessToken, onDone: (how: Sunset) => void) {
  const fresh = useToken(token.id).data;
  const patch = usePatchToken(token.id);
  const reset = useResetToken(token.id);
  const place = useLedgerPlace();
  const [attempt, setAttempt] = useState<SunsetAttempt>({ kind: 'none' });

  /** Sets the expiry, or takes it away when `at` (epoch ms) is undefined. */
  async function setExpiry(at: number | undefined): Promise<void> {
    if (fresh === undefined) return;
    const plan = planTokenEdit(fresh, { ...fresh.token, expiresAt: at });
    if (plan.kind !== 'patch') return;
    await run(async () => {
      if (plan.operations.length > 0) await patch.mutateAsync({ patch: plan.operations });
      onDone('expiry');
    });
  }

  /** Resets the key with a grace period up to `at` and lets go of the new key before anybody can see it. */
  async function resetAndDiscard(at: number): Promise<void> {
    if (place === undefined) return;
    const sentAt = Date.now();
    const window: GraceWindow = {
      place,
      tokenId: token.id,
      tokenName: token.name,
      kind: token.kind,
      memberId: token.memberId,
      oldLastFour: token.lastFour,
      newLastFour: '',
      newKey: 'discarded',
      resetAt: sentAt,
      endsAt: Math.round(at),
      ownerTold: false,
      clientsSwitched: false,
    };
    await run(async () => {
      const { held } = await reset.mutateAsync({ graceEndsAt: Math.round(at) });
      const newLastFour = held.lastFour;
      held.wipe();
      recordWindow({ ...window, newLastFour });
      onDone('discarded');
    });
  }

  async function run(step: () => Promise<void>): Promise<void> {
    setAttempt({ kind: 'sending' });
    try {
      await step();
      setAttempt({ kind: 'none' });
    } catch (error) {
      if (!isApiError(error)) throw error;
      setAttempt({ kind: isRefusal(error) ? 'refused' : 'failed', error });
    }
  }

  return { isReady: fresh !== undefined, attempt, setExpiry, resetAndDiscard };
}

/** The server understood and will not: older ones know no expiry, and a policy may forbid it while it allows a reset. */
function isRefusal(error: ApiError): boolean {
  return error.source === 'api' && [400, 403, 405, 422].includes(error.status);
}
