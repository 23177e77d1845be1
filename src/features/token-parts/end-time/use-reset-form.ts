// What is being chosen in the reset dialog, and why it cannot be sent yet.
import { useState } from 'react';
import { day } from '#domain/time/duration.ts';
import {
  graceEnd,
  graceProblem,
  graceProblemText,
  type GraceChoice,
  type GracePresetId,
} from '#domain/grace/period.ts';
import type { GraceWindow } from '#domain/grace/ledger.ts';
import { lastUsedBand } from '#domain/token/last-used.ts';
import { instantOf, type PlannedTime } from '#domain/time/planned-time.ts';
import { wallTimeAt } from '#domain/time/zoned-time.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { ownZone } from '#ui/own-zone.ts';
import { isProof } from './grace-words.ts';

export type GraceCardId = GracePresetId | 'custom' | 'now';

export function useResetForm(
  token: AccessToken,
  open: GraceWindow | undefined,
  start: GraceCardId,
  now: number,
) {
  const [card, setCard] = useState<GraceCardId>(start);
  const [plan, setPlan] = useState<PlannedTime>(() => ({
    wall: wallTimeAt(now + day, ownZone),
    zone: ownZone,
    which: 'later',
  }));
  const [proof, setProof] = useState('');
  const [consented, setConsented] = useState(false);

  const choice = choiceOf(card, plan);
  const problem = choice?.kind === 'until' ? graceProblem(choice.at, now) : undefined;
  const needsProof = card === 'now' && isUsedRecently(token, now);

  return {
    card,
    setCard,
    plan,
    setPlan,
    proof,
    setProof,
    consented,
    setConsented,
    needsProof,
    /** Undefined while no instant can be made of what was typed. */
    choice: problem === undefined ? choice : undefined,
    problem: problem === undefined ? undefined : graceProblemText(problem),
    endsAt: choice === undefined || problem !== undefined ? undefined : graceEnd(choice, now),
    /** Why it cannot be sent, or undefined when it can. */
    missing: missing(),
  };

  function missing(): string | undefined {
    if (choice === undefined) return 'Give a whole date and time.';
    if (problem !== undefined) return 'Choose another time.';
    if (open !== undefined && !consented) return 'Agree to end the first old key.';
    if (needsProof && !isProof(proof, token)) return 'Type the four characters.';
    return undefined;
  }
}

/** Somebody was on it within the week: ending the key at once would hit them. */
function isUsedRecently(token: AccessToken, now: number): boolean {
  const band = lastUsedBand(token, now);
  return band === 'day' || band === 'week';
}

function choiceOf(card: GraceCardId, plan: PlannedTime): GraceChoice | undefined {
  if (card === 'now') return { kind: 'now' };
  if (card !== 'custom') return { kind: 'for', preset: card };
  const at = instantOf(plan);
  return at === undefined ? undefined : { kind: 'until', at };
}
