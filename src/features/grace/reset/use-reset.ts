// Sends a reset once, and handles each outcome.
import { useState } from 'react';
import type { HeldKey } from '#domain/key/held-key.ts';
import { gracePeriodOfReset, type GracePeriod, type NewKeyFate } from '#domain/grace/ledger.ts';
import { graceEnd, type GraceChoice } from '#domain/grace/period.ts';
import { graceOutcome, gracePromise, type GracePromise } from '#domain/grace/promise.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { isAnswerLost, isApiError, type ApiError } from '#queries/requests/failure.ts';
import { useOnePress } from '#queries/writes/one-press.ts';
import { useAccount } from '#queries/session/account.ts';
import { recordGracePeriod } from '#queries/kept/grace-ledger.ts';
import { useResetToken } from '#queries/writes/token-writes.ts';
import { serverNow } from '#queries/session/server-clock.ts';
import { rememberGrace } from './remembered-grace.ts';

export type ResetDone = {
  readonly token: AccessToken;
  readonly held: HeldKey;
  readonly gracePeriod: GracePeriod;
  readonly promise: GracePromise;
};

/** `refused`: nothing was changed. `lost`: no answer came, so the key may have changed; `before` is the token before the reset. */
export type ResetAttempt =
  | { readonly kind: 'none' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'refused'; readonly error: ApiError }
  | { readonly kind: 'lost'; readonly before: AccessToken; readonly gracePeriod: GracePeriod };

/**
 * The instant at which the old key ends is computed here, when the reset is sent. It is compared with the server's time when the answer
 * arrives.
 */
export function useReset(token: AccessToken, onDone: (done: ResetDone) => void) {
  const { mutateAsync } = useResetToken(token.id);
  const account = useAccount();
  const [attempt, setAttempt] = useState<ResetAttempt>({ kind: 'none' });

  const send = useOnePress(async (choice: GraceChoice): Promise<void> => {
    const sentAt = serverNow();
    const graceEndsAt = graceEnd(choice, sentAt);
    const gracePeriodOf = (newKey: NewKeyFate, newLastFour: string, at: number) =>
      gracePeriodOfReset(token, { newKey, newLastFour, ...graceOutcome(graceEndsAt, at) });
    setAttempt({ kind: 'sending' });
    try {
      const answer = await mutateAsync({ graceEndsAt });
      const gracePeriod = gracePeriodOf('handed-over', answer.held.lastFour, answer.answeredAt);
      recordGracePeriod(account, gracePeriod);
      if (choice.kind === 'for') rememberGrace(choice.preset);
      setAttempt({ kind: 'none' });
      onDone({ ...answer, gracePeriod, promise: gracePromise(choice, graceEndsAt, answer.answeredAt) });
    } catch (error) {
      if (!isAnswerLost(error)) return setAttempt(refused(error));
      const gracePeriod = gracePeriodOf('unknown', '', sentAt);
      // Recorded although the reset may not have happened: if it did, another reset would end the old key too early.
      recordGracePeriod(account, gracePeriod);
      setAttempt({ kind: 'lost', before: token, gracePeriod });
    }
  });

  return { attempt, send, startOver: () => setAttempt({ kind: 'none' }) };
}

function refused(error: unknown): ResetAttempt {
  // The mutation rejects with nothing else. Any other error is a bug and must not be taken for a refusal.
  if (!isApiError(error)) throw error;
  return { kind: 'refused', error };
}
