// What tokens gain and lose when something changes on which their access depends: a custom role, or the role of a member.
import type { Steps } from '#domain/computing/steps.ts';
import { accessSetOf, type ReviewedAccess } from '#domain/policy/access/reviewed-access.ts';
import type { AccessSet } from '#domain/policy/reason/access-set.ts';
import type { AccessToken } from '#domain/token/token.ts';
import type { AccessKey } from './distinct-access.ts';

/** An access before and after, with the tokens that have it. To be compared once for all of them. */
export type AccessMove = {
  readonly key: string;
  readonly before: ReviewedAccess;
  readonly after: ReviewedAccess;
  /** The same for reasoning. */
  readonly sets: { readonly before: AccessSet; readonly after: AccessSet };
  /** In the order given; never empty. */
  readonly tokens: readonly AccessToken[];
};

export type AccessMoves = {
  /** Those of the most tokens first. */
  readonly moves: readonly AccessMove[];
  /** The tokens whose access is the same before and after, since nothing of it changes. */
  readonly untouched: readonly AccessToken[];
};

export type MoveQuestion = {
  readonly tokens: readonly AccessToken[];
  readonly before: (token: AccessToken) => ReviewedAccess;
  readonly after: (token: AccessToken) => ReviewedAccess;
  /** One function for both sides: its keys are compared. */
  readonly keyOf: AccessKey;
};

/** A step takes a few milliseconds. */
const tokensPerStep = 100;

/** Sorts tokens by what changes for them, in steps. */
export function* accessMovesInSteps({ tokens, before, after, keyOf }: MoveQuestion): Steps<AccessMoves> {
  const moves = new Map<string, Omit<AccessMove, 'tokens'> & { readonly tokens: AccessToken[] }>();
  const untouched: AccessToken[] = [];
  for (const [place, token] of tokens.entries()) {
    if (place % tokensPerStep === tokensPerStep - 1) yield;
    const sides = { before: before(token), after: after(token) };
    const keys = { before: keyOf(sides.before), after: keyOf(sides.after) };
    if (keys.before === keys.after) {
      untouched.push(token);
      continue;
    }
    const key = `${keys.before} becomes ${keys.after}`;
    const sets = { before: accessSetOf(sides.before), after: accessSetOf(sides.after) };
    const known = moves.get(key) ?? { key, ...sides, sets, tokens: [] };
    known.tokens.push(token);
    moves.set(key, known);
  }
  return { moves: [...moves.values()].toSorted((a, b) => b.tokens.length - a.tokens.length), untouched };
}
