// What a new reading of all tokens proves of the decisions.
import { isReduced } from './drift.ts';
import type { ReadingEntry } from './entry.ts';
import { decidedFacts, type ItemState, type Progress } from './progress.ts';
import { reachWord } from '../rule-words.ts';
import { dayText } from './drift.ts';
import type { TokenFacts } from './token-facts.ts';

export type Reading = Pick<ReadingEntry, 'tokenId' | 'result' | 'before' | 'after'>;

/** Gives what is new in a complete reading: decisions that are carried out, and tokens that others deleted. */
export function newReadings({ items }: Progress, read: ReadonlyMap<string, TokenFacts>): readonly Reading[] {
  return items.flatMap((state) => {
    if (state.reading !== undefined || state.outcome === 'waived') return [];
    const now = read.get(state.facts.id);
    const result = resultOf(state, now);
    if (result === undefined) return [];
    const before = stateText(decidedFacts(state));
    return [{ tokenId: state.facts.id, result, before, after: now === undefined ? 'gone' : stateText(now) }];
  });
}

function resultOf(state: ItemState, now: TokenFacts | undefined): ReadingEntry['result'] | undefined {
  const decision = state.decision?.decision;
  if (now === undefined) return decision === 'remove' ? 'verified' : 'gone';
  const before = decidedFacts(state);
  if (decision === 'rotate') return now.lastFour === before.lastFour ? undefined : 'verified';
  return decision === 'reduce' && isReduced(before, now) ? 'verified' : undefined;
}

function stateText({ reach, roles, lastFour, expiresAt }: TokenFacts): string {
  return `${reachWord(reach)}; ${roles}; key …${lastFour}; expires ${dayText(expiresAt, 'never')}`;
}
