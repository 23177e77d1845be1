// The order of the review: which token comes first.
import { reaches, type Reach } from '#domain/policy/access/reach.ts';
import { tokenTitle, type AccessToken } from '#domain/token/token.ts';
import type { IgnoredFinding, ReturnedFinding } from './ignored.ts';
import { dues, reviewRules, type Finding } from './rules.ts';

/** A token with what the rules found; `reach` is "unknown" while it is not calculated. */
export type ReviewedToken = {
  readonly token: AccessToken;
  readonly reach: Reach;
  /** In the order of the rules; may be empty. Ignored ones are not among them. */
  readonly findings: readonly Finding[];
  /** Missing when there are none, as with those that are back. */
  readonly ignored?: readonly IgnoredFinding[];
  /** Findings that were ignored until the facts changed. */
  readonly returned?: readonly ReturnedFinding[];
};

/** The most urgent sure finding of a token; undefined when there is none. */
export function firstFinding({ findings }: Pick<ReviewedToken, 'findings'>): Finding | undefined {
  let first: Finding | undefined;
  for (const finding of findings) {
    if (finding.answer !== 'yes') continue;
    if (first === undefined || compareFindings(finding, first) < 0) first = finding;
  }
  return first;
}

/**
 * Sorts tokens in the order of the review: when it is due, the date by which it is too late, how far it reaches, how long the token is
 * unused (those without a record last), name, ID. It is a total order, so the input's order makes no difference.
 */
export function byUrgency(reviewed: readonly ReviewedToken[]): readonly ReviewedToken[] {
  return reviewed
    .map((one): Ranked => ({ one, first: firstFinding(one) }))
    .toSorted(compareRanked)
    .map(({ one }) => one);
}

type Ranked = { readonly one: ReviewedToken; readonly first: Finding | undefined };

function compareRanked({ one, first: a }: Ranked, { one: other, first: b }: Ranked): number {
  return (
    dueRank(a) - dueRank(b) ||
    compareNumbers(a?.by ?? Infinity, b?.by ?? Infinity) ||
    reaches.indexOf(one.reach) - reaches.indexOf(other.reach) ||
    compareNumbers(one.token.lastUsedAt ?? Infinity, other.token.lastUsedAt ?? Infinity) ||
    compareTexts(tokenTitle(one.token), tokenTitle(other.token)) ||
    compareTexts(one.token.id, other.token.id)
  );
}

function compareFindings(a: Finding, b: Finding): number {
  return (
    dueRank(a) - dueRank(b) ||
    compareNumbers(a.by ?? Infinity, b.by ?? Infinity) ||
    reviewRules.indexOf(a.rule) - reviewRules.indexOf(b.rule)
  );
}

function dueRank(finding: Finding | undefined): number {
  return finding === undefined ? dues.length : dues.indexOf(finding.due);
}

function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
