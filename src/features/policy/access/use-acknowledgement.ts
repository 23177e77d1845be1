import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { NewPower } from '#domain/policy/access/new-powers.ts';
import { acknowledgementId } from './NewPowersNotice.tsx';

/** Whether somebody acknowledged exactly these powers: a later change has to be acknowledged again. */
export function useAcknowledgement() {
  const [given, setGiven] = useState<string>();
  const [missing, setMissing] = useState<string>();

  return {
    isGiven: (powers: readonly NewPower[]) => powers.length === 0 || given === signature(powers),
    isMissing: (powers: readonly NewPower[]) => missing === signature(powers) && given !== missing,
    give: (powers: readonly NewPower[], isYes: boolean) => setGiven(isYes ? signature(powers) : undefined),
    /** Moves the focus to the checkbox. */
    ask: (powers: readonly NewPower[]) => {
      flushSync(() => setMissing(signature(powers)));
      document.getElementById(acknowledgementId)?.focus();
    },
  };
}

function signature(powers: readonly NewPower[]): string {
  return powers.map(({ id, actions }) => `${id}: ${actions.join()}`).join('; ');
}
