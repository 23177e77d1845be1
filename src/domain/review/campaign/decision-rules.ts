// The rules against approving without looking: keeping costs a reason where it is dangerous, removing costs a press.
import { isBlank } from '#domain/text/strip-invisible.ts';
import type { Decision, Person, Reason, ReasonCode } from './entry.ts';
import { firstOf, type TokenFacts } from './token-facts.ts';

/** Why a decision needs a reason. */
export type ReasonDemand = 'account' | 'unknown-access' | 'creator-gone' | 'due' | 'self-review';

/** More tokens are not decided together: no one reads a longer list. */
export const maxGroup = 50;

/** In letters. */
export const shortestReason = 10;

/** Whether the token belongs to, or was created by, the reviewer. */
export function isSelfReview({ memberId }: TokenFacts, { memberId: own }: Person): boolean {
  return own !== undefined && own !== '' && memberId === own;
}

/** Whether what the token can change is known; without it the reviewer has to say why, and it is in no group. */
function isReachKnown({ reach, isAccessKnown }: TokenFacts): boolean {
  return isAccessKnown && reach !== 'unknown' && reach !== 'perhaps-somewhere';
}

/** Why the decision needs a reason, the gravest first; empty when it needs none. Only keeping does. */
export function reasonDemands(decision: Decision, facts: TokenFacts, by: Person): readonly ReasonDemand[] {
  if (decision !== 'keep') return [];
  const due = firstOf(facts)?.due;
  const demands: readonly (readonly [ReasonDemand, boolean])[] = [
    ['account', facts.reach === 'account'],
    ['unknown-access', !isReachKnown(facts)],
    ['creator-gone', facts.presence === 'gone'],
    ['due', due === 'today' || due === 'week'],
    ['self-review', isSelfReview(facts, by)],
  ];
  return demands.flatMap(([demand, applies]) => (applies ? [demand] : []));
}

const endingReasons: ReadonlySet<ReasonCode> = new Set(['replaced', 'accepted']);

/** Whether a reason holds until a day only. */
export function reasonEnds(code: ReasonCode): boolean {
  return endingReasons.has(code);
}

/** What a reason lacks at `now` (epoch ms); undefined when nothing. */
export function reasonProblem({ code, text, until }: Reason, now: number): 'text' | 'until' | undefined {
  if (reasonEnds(code)) return until === undefined || until <= now ? 'until' : undefined;
  const letters = isBlank(text) ? 0 : text.trim().length;
  return code === 'other' && letters < shortestReason ? 'text' : undefined;
}

/** Why tokens cannot be decided together. */
export type GroupProblem = 'alone' | 'access-unknown' | 'too-many';

/**
 * The tokens that can be decided together with one: the same access, proved by its hash, the same kind and the same due date. They keep
 * their order, and the token is one of them.
 */
export function groupOf(
  facts: TokenFacts,
  candidates: readonly TokenFacts[],
): { readonly tokens: readonly TokenFacts[]; readonly problem: GroupProblem | undefined } {
  const due = firstOf(facts)?.due;
  const tokens = candidates.filter(
    (other) =>
      other.accessHash === facts.accessHash &&
      other.kind === facts.kind &&
      other.isAccessKnown &&
      firstOf(other)?.due === due,
  );
  if (!isReachKnown(facts)) return { tokens: [facts], problem: 'access-unknown' };
  if (tokens.length < 2) return { tokens, problem: 'alone' };
  return { tokens, problem: tokens.length > maxGroup ? 'too-many' : undefined };
}
