// The choice of an end: of an old key by its grace period, or of a token by its expiry.
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
import { wallTimeAt } from '#domain/time/zoned-time.ts';
import type { ChoiceCard } from '#ui/ChoiceCards.tsx';
import { localZone } from '#ui/local-zone.ts';
import { shortTimeText } from '#ui/time-text.ts';
import { preloadPlannedTime } from './PlannedTimeField.tsx';

export type GraceCardId = GracePresetId | 'custom' | 'now';
export type ExpiryCardId = '1' | '7' | '30' | '90' | 'custom' | 'never';

export type EndChoice<Card extends string> = {
  readonly card: Card;
  readonly setCard: (card: Card) => void;
  /** For the card `custom`. */
  readonly plan: PlannedTime;
  readonly setPlan: (plan: PlannedTime) => void;
  /** The zone in which the end is shown: an IANA name. */
  readonly zone: string;
};

/** `firstAt` is the initial value of the date and time field, in epoch ms. */
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
    /** Undefined while there is no value that could be sent. */
    choice: sent,
    problem: problem === undefined ? undefined : graceProblemText(problem),
    /** Epoch ms; undefined for immediately, or while nothing is chosen. */
    endsAt: sent === undefined ? undefined : graceEnd(sent, now),
  };
}

function graceChoiceOf(card: GraceCardId, plan: PlannedTime): GraceChoice | undefined {
  if (card === 'now') return { kind: 'now' };
  if (card !== 'custom') return { kind: 'for', preset: card };
  const at = instantOf(plan);
  return at === undefined ? undefined : { kind: 'until', at };
}

/** A card is narrow: "6:57 AM" stays on one line. */
function cardTime(at: number, now: number): string {
  return shortTimeText(at, now).replace(/ (?=[AP]M$)/, '\u00a0');
}

/** `ownTime` and `atOnce` are the texts of the last two cards. */
export function graceCards(now: number, ownTime: string, atOnce: string): readonly ChoiceCard<GraceCardId>[] {
  return [
    ...gracePresets.map(({ id, label, ms }) => ({
      value: id,
      title: label,
      text: cardTime(now + ms, now),
    })),
    { value: 'custom', title: 'Until…', text: ownTime, preloadProps: preloadPlannedTime },
    { value: 'now', title: 'Now', text: atOnce, tone: 'deny' },
  ];
}

/** Days from now. LaunchDarkly's own pages suggest such lengths; no maximum is known (contract section 6). */
const expiryDays = ['1', '7', '30', '90'] as const;

export function useExpiryChoice(now: number, start: ExpiryCardId = '7') {
  const end = useEndChoice<ExpiryCardId>(start, now + 7 * day);
  const at = endAt(now);
  const problem = end.card === 'custom' && at !== undefined ? expiryProblem(at, now) : undefined;
  return {
    ...end,
    at,
    problem,
    /** The instant (epoch ms), counted from the moment of sending; undefined for never, or while there is none. */
    endAt,
    isReady: end.card === 'never' || (at !== undefined && problem === undefined),
  };

  function endAt(from: number): number | undefined {
    if (end.card === 'never') return undefined;
    return end.card === 'custom' ? instantOf(end.plan) : from + Number(end.card) * day;
  }
}

function expiryProblem(at: number, now: number): string | undefined {
  if (at <= now) return 'This time has passed. To end the token immediately, delete it.';
  return at - now < minGraceMs ? 'Choose a time at least 2 minutes from now.' : undefined;
}

/** `custom` is the text of the date and time card. */
export function expiryCards(
  now: number,
  custom: Pick<ChoiceCard<ExpiryCardId>, 'title' | 'text'>,
): readonly ChoiceCard<ExpiryCardId>[] {
  return [
    ...expiryDays.map((days) => ({
      value: days,
      title: days === '1' ? '1 day' : `${days} days`,
      text: cardTime(now + Number(days) * day, now),
    })),
    { value: 'custom', preloadProps: preloadPlannedTime, ...custom },
  ];
}
