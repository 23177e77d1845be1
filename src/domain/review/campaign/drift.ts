// What changed in a token since its facts were recorded. A decision holds for the facts that it was made on.
import { baseRoleLabel } from '#domain/policy/language/base-role-label.ts';
import { reaches } from '#domain/policy/access/reach.ts';
import { reachWord } from '../rule-words.ts';
import type { TokenFacts } from './token-facts.ts';

export type ChangedFact = {
  /** What changed, as a label. */
  readonly what: string;
  readonly before: string;
  readonly after: string;
  /** Whether a decision to keep the token has to be made again. A new name alone changes nothing that was decided. */
  readonly matters: boolean;
};

type Comparison = {
  readonly what: string;
  readonly matters: boolean;
  readonly text: (facts: TokenFacts) => string;
  /** Compared in place of the text, where the text says less. */
  readonly by?: (facts: TokenFacts) => string;
};

const comparisons: readonly Comparison[] = [
  { what: 'Reach', matters: true, text: ({ reach }) => reachWord(reach) },
  { what: 'Roles', matters: true, text: ({ roles }) => roles },
  {
    what: 'Can do',
    matters: true,
    text: ({ words }) => words,
    by: ({ accessHash }) => accessHash,
  },
  { what: 'Expiry', matters: true, text: ({ expiresAt }) => dayText(expiresAt, 'never') },
  { what: 'Key', matters: true, text: ({ lastFour }) => `…${lastFour}` },
  {
    what: 'Owner',
    matters: true,
    text: ({ ownerName, memberId }) => ownerName || memberId,
    by: ({ memberId }) => memberId,
  },
  { what: 'Role of the owner', matters: false, text: ({ ownerRole }) => baseRoleLabel(ownerRole) },
  { what: 'Name', matters: false, text: ({ name }) => name },
  { what: 'Description', matters: false, text: ({ description }) => description },
  { what: 'API version', matters: false, text: ({ apiVersion }) => `${apiVersion ?? 'unknown'}` },
];

/** The facts of a token that differ, the gravest first. A use of the token is no change. */
export function changedFacts(before: TokenFacts, after: TokenFacts): readonly ChangedFact[] {
  const changed = comparisons.flatMap(({ what, matters, text, by = text }): ChangedFact[] =>
    by(before) === by(after) ? [] : [{ what, matters, before: text(before), after: text(after) }],
  );
  const left = before.presence === 'present' && after.presence === 'gone';
  return left
    ? [...changed, { what: 'Owner', matters: true, before: 'a member', after: 'left the account' }]
    : changed;
}

/** Whether a decision that was made on `before` has to be made again. */
export function isOutdated(before: TokenFacts, after: TokenFacts): boolean {
  return changedFacts(before, after).some(({ matters }) => matters);
}

/** Whether a token surely can do less or ends sooner than before: other access without more reach, or an earlier end. */
export function isReduced(before: TokenFacts, after: TokenFacts): boolean {
  const reachBefore = reaches.indexOf(before.reach);
  const reachAfter = reaches.indexOf(after.reach);
  if (after.reach === 'unknown' || reachAfter < reachBefore) return false;
  const endsSooner = (after.expiresAt ?? Infinity) < (before.expiresAt ?? Infinity);
  return before.accessHash !== after.accessHash || endsSooner;
}

/** `2026-11-28`, or a word when there is no instant (epoch ms). */
export function dayText(at: number | undefined, none: string): string {
  return at === undefined ? none : new Date(at).toISOString().slice(0, 10);
}
