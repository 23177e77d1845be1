// What the review page shows, as an address. Reading never fails: what it does not understand gets its default.
import { reaches, type Reach } from '#domain/policy/access/reach.ts';
import { lastUsedBands, type LastUsedBand } from '#domain/token/last-used.ts';
import { endLanes, isoDay, readIsoDay, type EndSpan } from './ends.ts';
import { lookChanges, type LookChange } from './look.ts';
import { dues, reviewRules, type Due, type ReviewRule } from './rules.ts';
import { readThresholds, usualThresholds, type ReviewThresholds } from './thresholds.ts';

export type ReviewSearch = {
  readonly thresholds: ReviewThresholds;
  /** What is listed: the tokens of a job, of a cell of the board or with a change since the last look; undefined lists every token with a finding. */
  readonly shown: Shown | undefined;
};

export type Shown = ShownJob | ShownCell | ShownSince | ShownEnds;
export type ShownJob = { readonly kind: 'job'; readonly rule: ReviewRule; readonly due: Due };
export type ShownCell = { readonly kind: 'cell'; readonly reach: Reach; readonly band: LastUsedBand };
/** The tokens with a change since the last look. */
export type ShownSince = { readonly kind: 'since'; readonly change: LookChange };
/** The tokens that have an end in a span of days. */
export type ShownEnds = { readonly kind: 'ends' } & EndSpan;

export function readReviewSearch(params: URLSearchParams): ReviewSearch {
  return { thresholds: readThresholds(params), shown: readShown(params) };
}

function readShown(params: URLSearchParams): Shown | undefined {
  const rule = reviewRules.find((one) => one === params.get('rule'));
  const due = dues.find((one) => one === params.get('due'));
  if (rule !== undefined && due !== undefined) return { kind: 'job', rule, due };
  const change = lookChanges.find((one) => one === params.get('since'));
  if (change !== undefined) return { kind: 'since', change };
  const lane = endLanes.find((one) => one === params.get('ends'));
  const from = readIsoDay(params.get('from'));
  if (lane !== undefined && from !== undefined)
    return { kind: 'ends', lane, from, days: params.get('days') === '7' ? 7 : 1 };
  const reach = reaches.find((one) => one === params.get('reach'));
  const band = lastUsedBands.find((one) => one === params.get('used'));
  return reach === undefined || band === undefined ? undefined : { kind: 'cell', reach, band };
}

/** Writes the parameters that `readReviewSearch` reads back; defaults are left out. */
export function writeReviewSearch({ thresholds, shown }: ReviewSearch): URLSearchParams {
  const params = new URLSearchParams();
  if (shown?.kind === 'job') {
    params.set('rule', shown.rule);
    params.set('due', shown.due);
  } else if (shown?.kind === 'cell') {
    params.set('reach', shown.reach);
    params.set('used', shown.band);
  } else if (shown?.kind === 'since') params.set('since', shown.change);
  else if (shown?.kind === 'ends') {
    params.set('ends', shown.lane);
    params.set('from', isoDay(shown.from));
    if (shown.days === 7) params.set('days', '7');
  }
  const put = (name: string, value: number, usual: number) => {
    if (value !== usual) params.set(name, `${value}`);
  };
  put('idle', thresholds.idleDays, usualThresholds.idleDays);
  put('key-age', thresholds.keyAgeDays, usualThresholds.keyAgeDays);
  put('away', thresholds.awayDays, usualThresholds.awayDays);
  return params;
}
