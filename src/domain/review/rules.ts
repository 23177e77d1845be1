// The rules of the review: what deserves a decision, by when, and why. Each gives one of three answers; what could not be read is
// "unknown", never clean and never guilty.
import type { GracePeriod } from '#domain/grace/ledger.ts';
import type { Certainty, ReachAnswer } from '#domain/policy/access/reach.ts';
import { isBlank } from '#domain/text/strip-invisible.ts';
import { day } from '#domain/time/duration.ts';
import { apiVersionState } from '#domain/token/api-version.ts';
import { expiringSoonMs, hasEndedBy } from '#domain/token/expiry.ts';
import { memberCap } from '#domain/token/member-cap.ts';
import { isUnusedFor } from '#domain/token/last-used.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { isMemberAway, isMemberGone, type MemberRecord } from './member-state.ts';
import { month, quarter, recentUse, year, type ReviewThresholds } from './thresholds.ts';

/** From the most urgent: what stops by itself, what is dangerous, what ages, what only clutters. */
export const reviewRules = [
  'grace-ends',
  'key-lost',
  'expires-in-use',
  'api-version-ends',
  'idle-power',
  'hidden-admin',
  'standing-power',
  'creator-gone',
  'used-without-owner',
  'idle',
  'no-record',
  'old-key',
  'access-unknown',
  'over-owner',
  'allows-nothing',
  'expired-listed',
  'no-purpose',
  'unnamed',
  'same-name',
] as const;

export type ReviewRule = (typeof reviewRules)[number];

/** When somebody should decide, the soonest first: what happens otherwise gives the date, not a score. */
export const dues = ['today', 'week', 'quarter', 'later'] as const;

export type Due = (typeof dues)[number];

/** `by` is the instant (epoch ms) from which it is too late, where there is one. */
export type Finding = {
  readonly rule: ReviewRule;
  readonly answer: 'yes' | 'unknown';
  readonly due: Due;
  readonly by?: number;
};

/** What the rules know about one token besides its record. */
export type ReviewFacts = {
  /** Epoch ms, by the server's clock. */
  readonly now: number;
  readonly thresholds: ReviewThresholds;
  /** With the cap of its member; undefined while it is not calculated. */
  readonly reach: ReachAnswer | undefined;
  /** Whether its access depends on something that cannot be read, such as a role that is gone. */
  readonly accessUnread: boolean;
  readonly member: MemberRecord;
  /** The newest reset that was recorded here. */
  readonly lastReset: GracePeriod | undefined;
  /** A replacement of it is under way, so its end is planned. */
  readonly isBeingReplaced: boolean;
  /** How many of the tokens that were read have its name, differences of case aside. */
  readonly sameName: number;
  /** Whether every token was read. */
  readonly listComplete: boolean;
};

type Judgement = { readonly answer: Certainty; readonly due: Due; readonly by?: number };
type Rule = (token: AccessToken, facts: ReviewFacts) => Judgement;

const noFinding: Judgement = { answer: 'no', due: 'later' };

/** Gives the findings on a token in the order of the rules. An expired token has no finding but that it is still listed. */
export function reviewToken(token: AccessToken, facts: ReviewFacts): readonly Finding[] {
  const isLive = !hasEndedBy(token, facts.now);
  return reviewRules.flatMap((rule): Finding[] => {
    if (isLive === (rule === 'expired-listed')) return [];
    const { answer, ...rest } = rules[rule](token, facts);
    return answer === 'no' ? [] : [{ rule, answer, ...rest }];
  });
}

const rules: Readonly<Record<ReviewRule, Rule>> = {
  'grace-ends': (_, { lastReset, now }) => {
    if (lastReset === undefined || lastReset.clientsSwitched) return noFinding;
    const left = lastReset.endsAt - now;
    return { answer: known(left > 0 && left <= day), due: 'today', by: lastReset.endsAt };
  },
  'key-lost': (_, { lastReset, now }) => ({
    answer: known(lastReset?.newKey === 'unknown'),
    due: lastReset !== undefined && lastReset.endsAt > now ? 'today' : 'week',
    ...(lastReset !== undefined && lastReset.endsAt > now ? { by: lastReset.endsAt } : {}),
  }),
  'expires-in-use': (token, { now, isBeingReplaced }) => {
    const { expiresAt } = token;
    if (expiresAt === undefined || isBeingReplaced) return noFinding;
    const left = expiresAt - now;
    return {
      answer: known(left <= expiringSoonMs && isUsedWithin(token, now, recentUse)),
      due: left <= 3 * day ? 'today' : 'week',
      by: expiresAt,
    };
  },
  'api-version-ends': (token, { now }) => {
    const version = apiVersionState(token.apiVersion);
    if (version.kind !== 'old') return noFinding;
    // Requests are answered until the end of the last day (contract section 4).
    const end = version.lastDay + day;
    if (now < end) {
      return { answer: 'yes', due: isUsedWithin(token, now, month) ? 'week' : 'quarter', by: end };
    }
    // A use after the end proves that its callers name a version themselves.
    const { lastUsedAt } = token;
    const stopped = lastUsedAt !== undefined && lastUsedAt < end && lastUsedAt >= end - 31 * day;
    return { answer: known(lastUsedAt === undefined || lastUsedAt < end), due: stopped ? 'today' : 'later' };
  },
  'idle-power': (token, facts) => ({ answer: idlePower(token, facts), due: 'week' }),
  'hidden-admin': (token, facts) => ({
    answer: allOf(known(token.access.kind !== 'base'), administers(facts)),
    due: isWithin(token.modifiedAt, facts.now, month) ? 'week' : 'quarter',
  }),
  'standing-power': (token, facts) => ({
    answer: allOf(
      known(token.expiresAt === undefined),
      administers(facts),
      opposite(idlePower(token, facts)),
    ),
    due: 'quarter',
  }),
  'creator-gone': (token, facts) => ({
    answer: isMemberGone(token, facts),
    due: token.kind === 'personal' ? 'later' : administers(facts) === 'yes' ? 'week' : 'quarter',
  }),
  'used-without-owner': (token, facts) => ({
    answer: allOf(
      known(token.kind === 'personal' && isUsedWithin(token, facts.now, month)),
      isMemberAway(facts),
    ),
    due: 'week',
  }),
  idle: (token, facts) => {
    const long = isUnusedFor(token, facts.now, year);
    return {
      answer: allOf(known(isIdle(token, facts) && !isEnding(token, facts)), opposite(administers(facts))),
      due: long || everywhere(facts) === 'yes' ? 'quarter' : 'later',
    };
  },
  'no-record': (token, facts) => ({
    answer: allOf(known(isUnrecorded(token, facts) && !isEnding(token, facts)), opposite(administers(facts))),
    due: everywhere(facts) === 'yes' ? 'quarter' : 'later',
  }),
  'old-key': (token, facts) => ({
    // A reset changes `lastModified`, as a rename does: the key is at least as old as that.
    answer: known(
      token.modifiedAt !== undefined &&
        facts.now - token.modifiedAt >= facts.thresholds.keyAgeDays * day &&
        isUsedWithin(token, facts.now, quarter),
    ),
    due: anyOf(administers(facts), everywhere(facts)) === 'yes' ? 'quarter' : 'later',
  }),
  'access-unknown': (token, { accessUnread }) => ({
    answer: known(accessUnread || token.access.kind === 'none' || token.access.kind === 'unreadable'),
    due: 'quarter',
  }),
  'over-owner': (token, { member }) => {
    if (token.kind === 'service') return noFinding;
    const cap = memberCap(
      token,
      member === undefined || member === 'missing'
        ? undefined
        : { role: member.role, hasCustomRoles: member.customRoleIds.length > 0 },
    );
    const answer = cap.kind === 'narrowed' ? 'yes' : cap.kind === 'whole' ? 'no' : 'unknown';
    return { answer, due: 'later' };
  },
  'allows-nothing': (_, { reach }) => ({
    answer: reach === undefined ? 'unknown' : opposite(reach.allows),
    due: 'later',
  }),
  'expired-listed': ({ expiresAt }, { now }) => ({
    answer: known(expiresAt !== undefined && now - expiresAt >= month),
    due: 'later',
  }),
  'no-purpose': (token, facts) => ({
    answer: allOf(known(isBlank(token.description)), anyOf(administers(facts), everywhere(facts))),
    due: 'later',
  }),
  unnamed: ({ name }) => ({ answer: known(isBlank(name)), due: 'later' }),
  'same-name': ({ name }, { sameName, listComplete }) => ({
    // Another with its name may be among those that were not read.
    answer: isBlank(name) ? 'no' : sameName > 1 ? 'yes' : listComplete ? 'no' : 'unknown',
    due: 'later',
  }),
};

function administers({ reach }: ReviewFacts): Certainty {
  return reach?.administers ?? 'unknown';
}

function everywhere({ reach }: ReviewFacts): Certainty {
  return reach?.everywhere ?? 'unknown';
}

function idlePower(token: AccessToken, facts: ReviewFacts): Certainty {
  const isUnused = isIdle(token, facts) || isUnrecorded(token, facts);
  return allOf(known(isUnused && !isEnding(token, facts)), administers(facts));
}

/** An unused token that ends within a month needs no decision any more. */
function isEnding({ expiresAt }: AccessToken, { now }: ReviewFacts): boolean {
  return expiresAt !== undefined && expiresAt - now <= month;
}

/** Only REST requests count as use (trap 35). */
function isIdle(token: AccessToken, { now, thresholds }: ReviewFacts): boolean {
  return isUnusedFor(token, now, thresholds.idleDays * day);
}

/** No use is recorded although the token is older than a month. That is no proof that it was never used. */
function isUnrecorded({ createdAt, lastUsedAt }: AccessToken, { now }: ReviewFacts): boolean {
  return lastUsedAt === undefined && createdAt !== undefined && now - createdAt >= month;
}

function isUsedWithin(token: AccessToken, now: number, span: number): boolean {
  return isWithin(token.lastUsedAt, now, span);
}

function isWithin(at: number | undefined, now: number, span: number): boolean {
  return at !== undefined && now - at <= span;
}

/** `yes` when all are, `no` when one is, else `unknown`. */
function allOf(...answers: readonly Certainty[]): Certainty {
  if (answers.includes('no')) return 'no';
  return answers.includes('unknown') ? 'unknown' : 'yes';
}

/** `yes` when one is, `no` when all are, else `unknown`. */
function anyOf(...answers: readonly Certainty[]): Certainty {
  return opposite(allOf(...answers.map(opposite)));
}

/** The answer to the opposite question. */
function opposite(answer: Certainty): Certainty {
  if (answer === 'unknown') return 'unknown';
  return answer === 'yes' ? 'no' : 'yes';
}

/** `yes` if it is so, else `no`. */
function known(isSo: boolean): Certainty {
  return isSo ? 'yes' : 'no';
}
