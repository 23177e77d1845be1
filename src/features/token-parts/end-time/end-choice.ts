// What is being chosen as an end: of an old key by its grace period, or of a token by its expiry.
import { useState } from 'react';
import { day } from '#domain/time/duration.ts';
import {
  graceEnd,
  gracePresets,
  graceProblem,
  graceProblemText,
  minGraceMs,
  type GraceChoice,
  type GracePresetId,
} from '#domain/grace/period.ts';
import { instantOf, type PlannedTime } from '#domain/time/planned-time.ts';
import { clockText } from '#domain/time/zoned-text.ts';
import { wallTimeAt } from '#domain/time/zoned-time.ts';
import type { ChoiceCard } from '#ui/ChoiceCards.tsx';
import { localZone } from '#ui/local-zone.ts';
import { preloadPlannedTime } from './PlannedTimeField.tsx';

export type GraceCardId = GracePresetId | 'custom' | 'now';
export type ExpiryCardId = '1' | '7' | '30' | '90' | 'custom' | 'never';

export type EndChoice<Card extends string> = {
  readonly card: Card;
  readonly setCard: (card: Card) => void;
  /** For the card `custom`. */
  readonly plan: PlannedTime;
  readonly setPlan: (plan: PlannedTime) => void;
  /** By whose clocks the end is told: an IANA name. */
  readonly zone: string;
};

/** `firstAt` is what the field of date and time begins with, in epoch ms. */
function useEndChoice<Card extends string>(start: Card, firstAt: number): EndChoice<Card> {
  const [card, setCard] = useState<Card>(start);
  const [plan, setPlan] = useState<PlannedTime>(() => ({
    wall: wallTimeAt(firstAt, localZone),
    zone: localZone,
    which: 'later',
  }));
  return { card, setCard, plan, setPlan, zone: card === 'custom' ? plan.zone : localZone };
}

export function useGraceChoice(start: GraceCardId, now: number) {
  const end = useEndChoice(start, now + day);
  const choice = graceChoiceOf(end.card, end.plan);
  const problem = choice?.kind === 'until' ? graceProblem(choice.at, now) : undefined;
  const sent = problem === undefined ? choice : undefined;
  return {
    ...end,
    /** Undefined while there is none that could be sent. */
    choice: sent,
    problem: problem === undefined ? undefined : graceProblemText(problem),
    /** Epoch ms; undefined for at once, or while there is no choice. */
    endsAt: sent === undefined ? undefined : graceEnd(sent, now),
  };
}

function graceChoiceOf(card: GraceCardId, plan: PlannedTime): GraceChoice | undefined {
  if (card === 'now') return { kind: 'now' };
  if (card !== 'custom') return { kind: 'for', preset: card };
  const at = instantOf(plan);
  return at === undefined ? undefined : { kind: 'until', at };
}

/** `ownTime` and `atOnce` are what the last two cards say. */
export function graceCards(now: number, ownTime: string, atOnce: string): readonly ChoiceCard<GraceCardId>[] {
  return [
    ...gracePresets.map(({ id, label, ms }) => ({
      value: id,
      title: label,
      text: clockText(now + ms, localZone, now),
    })),
    { value: 'custom', title: 'Until…', text: ownTime, preloadProps: preloadPlannedTime },
    { value: 'now', title: 'Now', text: atOnce, tone: 'deny' },
  ];
}

/** Days from now; the vendor's own pages suggest such lengths, and no maximum is known (contract section 6). */
const expiryDays = ['1', '7', '30', '90'] as const;

export function useExpiryChoice(now: number) {
  const end = useEndChoice<ExpiryCardId>('7', now + 7 * day);
  const at = endAt(now);
  const problem = end.card === 'custom' && at !== undefined ? expiryProblem(at, now) : undefined;
  return {
    ...end,
    at,
    problem,
    /** The instant (epoch ms) counted from the moment of sending; undefined for never, or while there is none. */
    endAt,
    isReady: end.card === 'never' || (at !== undefined && problem === undefined),
  };

  function endAt(from: number): number | undefined {
    if (end.card === 'never') return undefined;
    return end.card === 'custom' ? instantOf(end.plan) : from + Number(end.card) * day;
  }
}

function expiryProblem(at: number, now: number): string | undefined {
  if (at <= now) return 'This instant has passed. To end the token at once, delete it.';
  return at - now < minGraceMs ? 'Less than 2 minutes from now. Choose a later time.' : undefined;
}

/** `custom` is what the card of a date and time says. */
export function expiryCards(
  now: number,
  custom: Pick<ChoiceCard<ExpiryCardId>, 'title' | 'text'>,
): readonly ChoiceCard<ExpiryCardId>[] {
  return [
    ...expiryDays.map((days) => ({
      value: days,
      title: days === '1' ? '1 day' : `${days} days`,
      text: clockText(now + Number(days) * day, localZone, now),
    })),
    { value: 'custom', preloadProps: preloadPlannedTime, ...custom },
  ];
}
