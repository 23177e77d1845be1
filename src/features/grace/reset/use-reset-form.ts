// The choices in the reset dialog, and why they cannot be sent yet.
import { useState } from 'react';
import type { GracePeriod } from '#domain/grace/ledger.ts';
import { lastUsedBand } from '#domain/token/last-used.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { useGraceChoice, type GraceCardId } from '#features/token-parts/end-time/end-choice.ts';
import { isProof } from '#features/token-parts/end-time/grace-words.ts';

export function useResetForm(
  token: AccessToken,
  open: GracePeriod | undefined,
  start: GraceCardId,
  now: number,
) {
  const grace = useGraceChoice(start, now);
  const [proof, setProof] = useState('');
  const [consented, setConsented] = useState(false);
  const needsProof = grace.card === 'now' && isUsedRecently(token, now);

  return {
    grace,
    proof,
    setProof,
    consented,
    setConsented,
    needsProof,
    /** Why it cannot be sent; undefined if it can. */
    missing: missing(),
  };

  function missing(): string | undefined {
    if (grace.problem !== undefined) return 'Choose another time.';
    if (grace.choice === undefined) return 'Enter a complete date and time.';
    if (open !== undefined && !consented) return 'Confirm to continue.';
    if (needsProof && !isProof(proof, token)) return 'Type the last four characters.';
    return undefined;
  }
}

/** The token was used within the week: ending the key immediately would break its clients. */
function isUsedRecently(token: AccessToken, now: number): boolean {
  const band = lastUsedBand(token, now);
  return band === 'day' || band === 'week';
}
