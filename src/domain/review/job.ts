// Jobs: one rule and one date, with the tokens it applies to. A job is the unit of the review page, because one decision and one
// action serve all of its tokens.
import { dues, reviewRules, type Due, type ReviewRule } from './rules.ts';
import type { ReviewedToken } from './urgency.ts';

export type ReviewJob = {
  readonly rule: ReviewRule;
  readonly due: Due;
  /** The tokens it surely applies to. */
  readonly tokens: readonly ReviewedToken[];
};

/**
 * Gives the jobs in order: the soonest first, then those with more tokens that administer the account, then the larger. The tokens of a job
 * keep the order of `reviewed`.
 */
export function findJobs(reviewed: readonly ReviewedToken[]): readonly ReviewJob[] {
  const tokens = new Map<string, ReviewedToken[]>();
  for (const one of reviewed) {
    for (const { rule, due, answer } of one.findings) {
      if (answer !== 'yes') continue;
      const key = `${due} ${rule}`;
      const known = tokens.get(key);
      if (known === undefined) tokens.set(key, [one]);
      else known.push(one);
    }
  }
  const jobs = dues.flatMap((due) =>
    reviewRules.flatMap((rule): ReviewJob[] => {
      const ofJob = tokens.get(`${due} ${rule}`);
      return ofJob === undefined ? [] : [{ rule, due, tokens: ofJob }];
    }),
  );
  return jobs.toSorted(
    (a, b) =>
      dues.indexOf(a.due) - dues.indexOf(b.due) ||
      administering(b) - administering(a) ||
      b.tokens.length - a.tokens.length,
  );
}

/** The first instant (epoch ms) by which something of a job is too late; undefined where nothing has a date. */
export function soonestOf({ rule, due, tokens }: ReviewJob): number | undefined {
  const all = tokens.flatMap(({ findings }) =>
    findings.flatMap((one) => (one.rule === rule && one.due === due && one.by !== undefined ? [one.by] : [])),
  );
  return all.length === 0 ? undefined : Math.min(...all);
}

/** For each rule, how many tokens it could neither accuse nor clear. Rules without such tokens are left out. */
export function countUnknown(reviewed: readonly ReviewedToken[]): ReadonlyMap<ReviewRule, number> {
  const counts = new Map<ReviewRule, number>();
  for (const { findings } of reviewed)
    for (const { rule, answer } of findings)
      if (answer === 'unknown') counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/** A rule without hurry that applies to more than half of the tokens says something about the account, not about each of them. */
export function isAccountFact({ due, tokens }: ReviewJob, liveCount: number): boolean {
  return due === 'later' && tokens.length > liveCount / 2;
}

function administering({ tokens }: ReviewJob): number {
  return tokens.filter(({ reach }) => reach === 'account').length;
}
