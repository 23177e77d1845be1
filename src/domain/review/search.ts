// What the review page shows, as an address. Reading never fails: what it does not understand gets its default.
import { reaches, type Reach } from '#domain/policy/access/reach.ts';
import { lastUsedBands, type LastUsedBand } from '#domain/token/last-used.ts';
import { endLanes, isoDay, readIsoDay, type EndSpan } from './ends.ts';
import { readSpan, writeSpan, type LifeArea } from './life.ts';
import { lookChanges, type LookChange } from './look.ts';
import { mapColumns, type MapColumn } from './role-map.ts';
import { dues, reviewRules, type Due, type ReviewRule } from './rules.ts';
import { readThresholds, usualThresholds, type ReviewThresholds } from './thresholds.ts';

export type ReviewSearch = {
  readonly thresholds: ReviewThresholds;
  /** What is listed: the tokens of a job, of a part of a picture or with a change since the last look; undefined lists every token with a finding. */
  readonly shown: Shown | undefined;
};

export type Shown = ShownJob | ShownCell | ShownSince | ShownEnds | ShownLife | ShownNode | ShownOwner;
export type ShownJob = { readonly kind: 'job'; readonly rule: ReviewRule; readonly due: Due };
export type ShownCell = { readonly kind: 'cell'; readonly reach: Reach; readonly band: LastUsedBand };
/** The tokens with a change since the last look. */
export type ShownSince = { readonly kind: 'since'; readonly change: LookChange };
/** The tokens that have an end in a span of days. */
export type ShownEnds = { readonly kind: 'ends' } & EndSpan;

/** The tokens in a part of the life field. */
export type ShownLife = { readonly kind: 'life' } & LifeArea;
/** The tokens of a node of the role map, or of one with a reach. */
export type ShownNode = {
  readonly kind: 'node';
  readonly column: MapColumn;
  readonly key: string;
  readonly reach?: Reach;
};
/** The tokens of an owner, or those with a reach. */
export type ShownOwner = { readonly kind: 'owner'; readonly owner: string; readonly reach?: Reach };

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
  const age = readSpan(params.get('age'));
  const last = readSpan(params.get('last'));
  if (age !== undefined && last !== undefined) return { kind: 'life', age, used: last };
  const reach = reaches.find((one) => one === params.get('reach'));
  const withReach = reach === undefined ? {} : { reach };
  const column = mapColumns.find((one) => one === params.get('column'));
  const key = readKey(params.get('node'));
  if (column !== undefined && key !== undefined) return { kind: 'node', column, key, ...withReach };
  const owner = readKey(params.get('owner'));
  if (owner !== undefined) return { kind: 'owner', owner, ...withReach };
  const band = lastUsedBands.find((one) => one === params.get('used'));
  return reach === undefined || band === undefined ? undefined : { kind: 'cell', reach, band };
}

/** The IDs of roles, tokens and members are short. */
const longestKey = 300;

function readKey(text: string | null): string | undefined {
  return text === null || text === '' || text.length > longestKey ? undefined : text;
}

/** Writes the parameters that `readReviewSearch` reads back; defaults are left out. */
export function writeReviewSearch({ thresholds, shown }: ReviewSearch): URLSearchParams {
  const params = new URLSearchParams();
  if (shown !== undefined)
    for (const [name, value] of Object.entries(shownParams(shown))) params.set(name, value);
  const put = (name: string, value: number, usual: number) => {
    if (value !== usual) params.set(name, `${value}`);
  };
  put('idle', thresholds.idleDays, usualThresholds.idleDays);
  put('key-age', thresholds.keyAgeDays, usualThresholds.keyAgeDays);
  put('away', thresholds.awayDays, usualThresholds.awayDays);
  return params;
}

function shownParams(shown: Shown): Readonly<Record<string, string>> {
  switch (shown.kind) {
    case 'job':
      return { rule: shown.rule, due: shown.due };
    case 'cell':
      return { reach: shown.reach, used: shown.band };
    case 'since':
      return { since: shown.change };
    case 'ends':
      return {
        ends: shown.lane,
        from: isoDay(shown.from),
        ...(shown.days === 7 ? { days: '7' } : {}),
      };
    case 'life':
      return { age: writeSpan(shown.age), last: writeSpan(shown.used) };
    case 'node':
      return { column: shown.column, node: shown.key, ...reachParam(shown.reach) };
    case 'owner':
      return { owner: shown.owner, ...reachParam(shown.reach) };
    default:
      return shown satisfies never;
  }
}

function reachParam(reach: Reach | undefined): Readonly<Record<string, string>> {
  return reach === undefined ? {} : { reach };
}
