// Applies the rules to all tokens of an account.
import type { Steps } from '#domain/computing/steps.ts';
import type { GraceLedger } from '#domain/grace/ledger.ts';
import type { ReachAnswer } from '#domain/policy/access/reach.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { byUrgency, type ReviewedToken } from './urgency.ts';
import {
  ignoredKey,
  returnReasons,
  type IgnoredFinding,
  type ReturnedFinding,
  type ReturnReason,
} from './ignored.ts';
import { memberRecord, type MemberSources } from './member-state.ts';
import { reviewToken, type Finding, type ReviewRule } from './rules.ts';
import type { ReviewThresholds } from './thresholds.ts';

export type ReviewSources = MemberSources & {
  /** Epoch ms, by the server's clock. */
  readonly now: number;
  readonly thresholds: ReviewThresholds;
  /** Undefined while the reach of a token is not calculated. */
  readonly reachOf: (token: AccessToken) => ReachAnswer | undefined;
  /** Whether the access of a token depends on something that cannot be read. */
  readonly isAccessUnread: (token: AccessToken) => boolean;
  /** Whether the tokens are all of the account. */
  readonly listComplete: boolean;
  readonly ledger: GraceLedger;
  /** The IDs of tokens with a replacement under way. */
  readonly beingReplaced: ReadonlySet<string>;
  readonly ignored: readonly IgnoredFinding[];
};

/** A step takes a few milliseconds. */
const tokensPerStep = 250;

/** Gives each token with its findings, the most urgent first. */
export function* reviewTokensInSteps(
  tokens: readonly AccessToken[],
  sources: ReviewSources,
): Steps<readonly ReviewedToken[]> {
  const { now, thresholds, reachOf, isAccessUnread, ledger, beingReplaced } = sources;
  const ignored = new Map(sources.ignored.map((entry) => [ignoredKey(entry), entry]));
  const sameNames = countNames(tokens);
  // Newest first: of two resets of a token the later one counts.
  const lastResets = new Map(ledger.toReversed().map((reset) => [reset.tokenId, reset]));
  const reviewed: ReviewedToken[] = [];
  for (const token of tokens) {
    const reach = reachOf(token);
    const findings = reviewToken(token, {
      now,
      thresholds,
      reach,
      accessUnread: isAccessUnread(token),
      member: memberRecord(token, sources),
      lastReset: lastResets.get(token.id),
      isBeingReplaced: beingReplaced.has(token.id),
      sameName: sameNames.get(nameKey(token)) ?? 0,
      listComplete: sources.listComplete,
    });
    reviewed.push({
      token,
      reach: reach?.reach ?? 'unknown',
      ...withoutIgnored(
        findings,
        (rule) => ignored.get(ignoredKey({ tokenId: token.id, rule })),
        (entry) => returnReasons(entry, token, reach?.reach, now),
      ),
    });
    if (reviewed.length % tokensPerStep === 0) yield;
  }
  yield;
  return byUrgency(reviewed);
}

type Findings = Pick<ReviewedToken, 'findings' | 'ignored' | 'returned'>;

/** Takes out what is ignored, and notes what is back. What is unknown stays: no one can have decided on it. */
function withoutIgnored(
  findings: readonly Finding[],
  entryOf: (rule: ReviewRule) => IgnoredFinding | undefined,
  reasonsOf: (entry: IgnoredFinding) => readonly ReturnReason[],
): Findings {
  const ignored: IgnoredFinding[] = [];
  const returned: ReturnedFinding[] = [];
  const shown = findings.filter(({ rule, answer }) => {
    const entry = answer === 'yes' ? entryOf(rule) : undefined;
    if (entry === undefined) return true;
    const since = reasonsOf(entry);
    if (since.length > 0) returned.push({ entry, since });
    else ignored.push(entry);
    return since.length > 0;
  });
  return {
    findings: shown,
    ...(ignored.length === 0 ? {} : { ignored }),
    ...(returned.length === 0 ? {} : { returned }),
  };
}

function countNames(tokens: readonly AccessToken[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const token of tokens) counts.set(nameKey(token), (counts.get(nameKey(token)) ?? 0) + 1);
  return counts;
}

function nameKey({ name }: AccessToken): string {
  return name.normalize('NFC').trim().toLowerCase();
}
