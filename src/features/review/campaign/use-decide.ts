import { useRef, useState } from 'react';
import type { Campaign } from '#domain/review/campaign/campaign.ts';
import { wordsOfDecision } from '#domain/review/campaign/campaign-words.ts';
import { isSelfReview } from '#domain/review/campaign/decision-rules.ts';
import { changedFacts } from '#domain/review/campaign/drift.ts';
import type { Decision, Reason } from '#domain/review/campaign/entry.ts';
import {
  countOpen,
  isSettling,
  needsNewDecision,
  replacedBy,
  type ItemState,
  type Progress,
} from '#domain/review/campaign/progress.ts';
import type { TokenFacts } from '#domain/review/campaign/token-facts.ts';
import { useAnnounce } from '#ui/Announcer.tsx';
import { useCampaignLog, type NewEntry } from './use-campaign-log.ts';
import { usePerson } from './use-person.ts';

export type Decided = {
  readonly decision: Decision;
  readonly reason: Reason | undefined;
  readonly note: string;
  /** The tokens decided on together; one for a single token. */
  readonly states: readonly ItemState[];
  readonly seconds: number;
};

type Parts = {
  readonly campaign: Campaign;
  readonly progress: Progress;
  readonly now: ReadonlyMap<string, TokenFacts> | undefined;
};

/** Records decisions and announces what is left. `isBusy` while one is being written. */
export function useDecide({ campaign, progress, now }: Parts) {
  const add = useCampaignLog(campaign);
  const person = usePerson();
  const announce = useAnnounce();
  const [isBusy, setIsBusy] = useState(false);
  // Two presses can come before a drawing.
  const isWriting = useRef(false);

  /** Resolves with whether the decision is written. */
  async function decide({ decision, reason, note, states, seconds }: Decided): Promise<boolean> {
    if (isWriting.current || person === undefined) return false;
    const newEntries = states.map((state): NewEntry => {
      const seen = now?.get(state.facts.id);
      const isChanged = seen !== undefined && changedFacts(state.facts, seen).length > 0;
      return {
        kind: 'decision',
        tokenId: state.facts.id,
        decision,
        reason,
        note: note.trim(),
        seconds: states.length === 1 ? Math.round(seconds) : 0,
        groupSize: states.length,
        isSelfReview: isSelfReview(state.facts, person),
        seen: isChanged ? seen : undefined,
        replaces: replacedBy(state),
      };
    });
    isWriting.current = true;
    setIsBusy(true);
    const isWritten = await add(newEntries);
    isWriting.current = false;
    setIsBusy(false);
    if (!isWritten) return false;
    const settled = states.filter(({ outcome }) => outcome === 'open').length;
    const opened = states.filter(({ outcome }) => outcome !== 'open' && outcome !== 'gone').length;
    const left = countOpen(progress) + (isSettling(decision) ? -settled : opened);
    announce(`${wordsOfDecision(decision).done}. ${left.toLocaleString('en')} left.`);
    return true;
  }

  return { decide, isBusy, person };
}

/** Whether a token waits for a decision: it has none, or it changed since. */
export function isWaiting(state: ItemState, now: ReadonlyMap<string, TokenFacts> | undefined): boolean {
  return state.outcome === 'open' || needsNewDecision(state, now?.get(state.facts.id));
}

/** The place of the next token to decide on after one, in a circle: those not looked at first. Undefined when none is left. */
export function nextWaiting(
  items: readonly ItemState[],
  from: number,
  now: ReadonlyMap<string, TokenFacts> | undefined,
  except: ReadonlySet<string>,
): number | undefined {
  const places = items.map((_, step) => (from + 1 + step) % items.length);
  const waiting = places.filter((place) => {
    const state = items[place];
    return state !== undefined && !except.has(state.facts.id) && isWaiting(state, now);
  });
  return waiting.find((place) => items[place]?.decision === undefined) ?? waiting[0];
}
