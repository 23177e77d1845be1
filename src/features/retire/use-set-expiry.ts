// Makes a token expire: by its expiry or, if the server refuses, by a reset whose new key is discarded unseen.
import { useState } from 'react';
import { gracePeriodOfReset } from '#domain/grace/ledger.ts';
import { planTokenEdit } from '#domain/edit/edit.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { isApiError, type ApiError } from '#queries/requests/failure.ts';
import { useOnePress } from '#queries/writes/one-press.ts';
import { useAccount } from '#queries/session/account.ts';
import { recordGracePeriod } from '#queries/kept/grace-ledger.ts';
import { forgetNewKey } from '#queries/kept/unstored-keys.ts';
import { usePatchToken, useResetToken } from '#queries/writes/token-writes.ts';
import { useToken } from '#queries/cache/tokens.ts';

/** `refused`: the server does not set the expiry, and there is another way. `failed`: it was not set, for the given reason. */
export type ExpiryAttempt =
  | { readonly kind: 'none' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'refused'; readonly error: ApiError }
  | { readonly kind: 'failed'; readonly error: ApiError };

export type HowEnded = 'expiry' | 'discarded';

export function useSetExpiry(token: AccessToken, onDone: (how: HowEnded) => void) {
  const fresh = useToken(token.id).data;
  const patch = usePatchToken(token.id);
  const reset = useResetToken(token.id);
  const account = useAccount();
  const [attempt, setAttempt] = useState<ExpiryAttempt>({ kind: 'none' });

  const run = useOnePress(async (step: () => Promise<void>): Promise<void> => {
    setAttempt({ kind: 'sending' });
    try {
      await step();
      setAttempt({ kind: 'none' });
    } catch (error) {
      if (!isApiError(error)) throw error;
      setAttempt({ kind: isRefusal(error) ? 'refused' : 'failed', error });
    }
  });

  /** Sets the expiry, or removes it if `at` (epoch ms) is undefined. */
  async function setExpiry(at: number | undefined): Promise<void> {
    if (fresh === undefined) return;
    const plan = planTokenEdit(fresh, { ...fresh.token, expiresAt: at });
    if (plan.kind !== 'patch') return;
    await run(async () => {
      if (plan.operations.length > 0) await patch.mutateAsync({ patch: plan.operations });
      onDone('expiry');
    });
  }

  /** Resets the key with a grace period up to `at`. The new key is discarded before anybody can see it. */
  async function resetAndDiscard(at: number): Promise<void> {
    const endsAt = Math.round(at);
    await run(async () => {
      const { token: reborn, held } = await reset.mutateAsync({ graceEndsAt: endsAt });
      const newLastFour = held.lastFour;
      held.wipe();
      // Discarded on purpose: nobody should look for it.
      forgetNewKey(account, token.id);
      // By the server's clock; the time of the reset cannot be later than the end that the server accepted.
      const resetAt = Math.min(reborn.modifiedAt ?? endsAt, endsAt);
      recordGracePeriod(
        account,
        gracePeriodOfReset(token, { newKey: 'discarded', newLastFour, resetAt, endsAt }),
      );
      onDone('discarded');
    });
  }

  return { isReady: fresh !== undefined, attempt, setExpiry, resetAndDiscard };
}

/** The server understood and refused. Older servers have no expiry; a policy may forbid it and still allow a reset. */
function isRefusal(error: ApiError): boolean {
  return error.source === 'api' && [400, 403, 405, 422].includes(error.status);
}
