// What the review page shows, as an address. Reading never fails: what it does not understand gets its default.
import { dues, reviewRules, type Due, type ReviewRule } from './rules.ts';
import { readThresholds, usualThresholds, type ReviewThresholds } from './thresholds.ts';

export type ReviewSearch = {
  readonly thresholds: ReviewThresholds;
  /** The job whose tokens are listed; undefined lists all. */
  readonly job: { readonly rule: ReviewRule; readonly due: Due } | undefined;
};

export function readReviewSearch(params: URLSearchParams): ReviewSearch {
  const rule = reviewRules.find((one) => one === params.get('rule'));
  const due = dues.find((one) => one === params.get('due'));
  return {
    thresholds: readThresholds(params),
    job: rule === undefined || due === undefined ? undefined : { rule, due },
  };
}

/** Writes the parameters that `readReviewSearch` reads back; defaults are left out. */
export function writeReviewSearch({ thresholds, job }: ReviewSearch): URLSearchParams {
  const params = new URLSearchParams();
  if (job !== undefined) {
    params.set('rule', job.rule);
    params.set('due', job.due);
  }
  const put = (name: string, value: number, usual: number) => {
    if (value !== usual) params.set(name, `${value}`);
  };
  put('idle', thresholds.idleDays, usualThresholds.idleDays);
  put('key-age', thresholds.keyAgeDays, usualThresholds.keyAgeDays);
  put('away', thresholds.awayDays, usualThresholds.awayDays);
  return params;
}
