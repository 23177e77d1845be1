// What is being chosen as the end of a token.
import { useState } from 'react';
import { day } from '#domain/time/duration.ts';
import { leastGraceMs } from '#domain/grace/period.ts';
import { instantOf, type PlannedTime } from '#domain/time/planned-time.ts';
import { wallTimeAt } from '#domain/time/zoned-time.ts';
import { ownZone } from '#ui/own-zone.ts';

export type SunsetCardId = '1' | '7' | '30' | '90' | 'custom' | 'never';

/** Days from now; the vendor's own pages suggest such lengths, and no maximum is known (contract section 6). */
export const sunsetDays = ['1', '7', '30', '90'] as const;

export function useSunsetForm(now: number) {
  const [card, setCard] = useState<SunsetCardId>('7');
  const [plan, setPlan] = useState<PlannedTime>(() => ({
    wall: wallTimeAt(now + 7 * day, ownZone),
    zone: ownZone,
    which: 'later',
  }));
  const at = endAt(now);
  const problem = card === 'custom' && at !== undefined ? problemOf(at, now) : undefined;
  return {
    card,
    setCard,
    plan,
    setPlan,
    at,
    problem,
    /** The instant (epoch ms) counted from the moment of sending; undefined for never, or while there is none. */
    endAt,
    isReady: card === 'never' || (at !== undefined && problem === undefined),
  };

  function endAt(from: number): number | undefined {
    if (card === 'never') return undefined;
    return card === 'custom' ? instantOf(plan) : from + Number(card) * day;
  }
}

function problemOf(at: number, now: number): string | undefined {
  if (at <= now) return 'This instant has passed. To end the token at once, delete it.';
  return at - now < leastGraceMs ? 'Less than 2 minutes from now. Choose a later time.' : undefined;
}
