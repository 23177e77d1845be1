// Findings that someone decided to accept for a time. Such a decision is bound to the facts that it was made for: when these change for
// the worse, the finding returns by itself.
import { reaches, type Reach } from '#domain/policy/access/reach.ts';
import { day } from '#domain/time/duration.ts';
import type { AccessToken } from '#domain/token/token.ts';
import type { ReviewRule } from './rules.ts';
import { recentUse } from './thresholds.ts';

export const ignoreReasons = ['intended', 'break-glass', 'replaced', 'accepted', 'other'] as const;

export type IgnoreReason = (typeof ignoreReasons)[number];

const reasonWords: Readonly<Record<IgnoreReason, string>> = {
  intended: 'Needed as it is',
  'break-glass': 'For emergencies only',
  replaced: 'About to be replaced',
  accepted: 'Risk accepted',
  other: 'Other',
};

export function ignoreReasonWord(reason: IgnoreReason): string {
  return reasonWords[reason];
}

/** For how many days a finding may be ignored. */
export const ignoreDays = [7, 30, 90, 180] as const;

/** In ms: the longest time for which a finding may be ignored. */
export const longestIgnore = 180 * day;
const shortestNote = 10;

/** One decision: this finding on this token. Instants are epoch ms. */
export type IgnoredFinding = {
  readonly tokenId: string;
  readonly tokenName: string;
  readonly rule: ReviewRule;
  readonly reason: IgnoreReason;
  readonly note: string;
  /** Who decided, as the session names itself. */
  readonly by: string;
  readonly at: number;
  readonly until: number;
  readonly facts: IgnoredFacts;
  /** Of a decision that is shared with everyone in the account; missing for one that only this browser knows. */
  readonly sharedVersion?: number;
};

/** What the decision depends on. `lastUsedAt` is 0 when no use is recorded. */
export type IgnoredFacts = { readonly reach: Reach; readonly memberId: string; readonly lastUsedAt: number };

/** Why an ignored finding is back. */
export type ReturnReason = 'over' | 'reach-grew' | 'reach-unknown' | 'owner-changed' | 'used-again';

export type ReturnedFinding = {
  readonly entry: IgnoredFinding;
  /** Never empty. */
  readonly since: readonly ReturnReason[];
};

export function ignoredFacts(
  { memberId, lastUsedAt = 0 }: Pick<AccessToken, 'memberId' | 'lastUsedAt'>,
  reach: Reach,
): IgnoredFacts {
  return { reach, memberId, lastUsedAt };
}

/** What is missing before a finding can be ignored; undefined if nothing is. */
export function ignoreProblem(reason: IgnoreReason, note: string): string | undefined {
  return reason === 'other' && note.trim().length < shortestNote
    ? `Give the reason in ${shortestNote} letters or more.`
    : undefined;
}

/** Whether a stored decision can be one of ours: it ends after it was made, and within 180 days. */
export function isSoundIgnore({ at, until }: Pick<IgnoredFinding, 'at' | 'until'>): boolean {
  return until > at && until - at <= longestIgnore;
}

/**
 * Why the finding is back; empty while it is ignored. `reach` is undefined while it is not calculated: then it is no reason yet. A token
 * that was in use anyway does not come into use again.
 */
export function returnReasons(
  { at, until, facts }: Pick<IgnoredFinding, 'at' | 'until' | 'facts'>,
  token: Pick<AccessToken, 'memberId' | 'lastUsedAt'>,
  reach: Reach | undefined,
  now: number,
): readonly ReturnReason[] {
  const { memberId, lastUsedAt = 0 } = token;
  const wasIdle = at - facts.lastUsedAt > recentUse;
  return [
    ...(now >= until ? (['over'] as const) : []),
    ...(reach === undefined ? [] : reachReasons(facts.reach, reach)),
    ...(memberId === facts.memberId ? [] : (['owner-changed'] as const)),
    ...(wasIdle && lastUsedAt > facts.lastUsedAt ? (['used-again'] as const) : []),
  ];
}

/** An unknown reach is more than any but the whole account. */
function reachReasons(before: Reach, now: Reach): readonly ReturnReason[] {
  if (reaches.indexOf(now) >= reaches.indexOf(before)) return [];
  return [now === 'unknown' ? 'reach-unknown' : 'reach-grew'];
}

const returnWords: Readonly<Record<ReturnReason, string>> = {
  over: 'the time is over',
  'reach-grew': 'reach grew',
  'reach-unknown': 'reach is unknown now',
  'owner-changed': 'owner changed',
  'used-again': 'used again',
};

/** "reach grew, used again" */
export function returnText(since: readonly ReturnReason[]): string {
  return since.map((reason) => returnWords[reason]).join(', ');
}

/** Adds decisions, each in place of an earlier one on the same finding. Decisions that are over for long are dropped at `now`. */
export function putIgnored(
  known: readonly IgnoredFinding[],
  added: readonly IgnoredFinding[],
  now: number,
): readonly IgnoredFinding[] {
  const replaced = new Set(added.map(ignoredKey));
  return [
    ...added,
    ...known.filter((one) => !replaced.has(ignoredKey(one)) && now - one.until < longestIgnore),
  ];
}

/** Decisions that are shared, with those of this browser on other findings. The newest come first. */
export function withShared(
  own: readonly IgnoredFinding[],
  shared: readonly IgnoredFinding[],
): readonly IgnoredFinding[] {
  if (shared.length === 0) return own;
  const known = new Set(shared.map(ignoredKey));
  return [...shared, ...own.filter((one) => !known.has(ignoredKey(one)))].toSorted((a, b) => b.at - a.at);
}

/** Removes the decision on the same finding. */
export function dropIgnored(
  known: readonly IgnoredFinding[],
  dropped: Pick<IgnoredFinding, 'tokenId' | 'rule'>,
): readonly IgnoredFinding[] {
  return known.filter((one) => ignoredKey(one) !== ignoredKey(dropped));
}

/** Names a finding by its token and rule. */
export function ignoredKey({ tokenId, rule }: Pick<IgnoredFinding, 'tokenId' | 'rule'>): string {
  return `${rule} ${tokenId}`;
}
