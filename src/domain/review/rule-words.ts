// The words of the review: what a rule says of several tokens, why it matters, and what it says of one token.
import type { BulkAction } from '#domain/bulk/action.ts';
import type { Reach } from '#domain/policy/access/reach.ts';
import { describeDuration } from '#domain/time/duration.ts';
import { apiVersionState } from '#domain/token/api-version.ts';
import { endOfVersion } from '#domain/token/api-version-words.ts';
import type { AccessToken } from '#domain/token/token.ts';

import type { Due, ReviewRule } from './rules.ts';
import type { ReviewThresholds } from './thresholds.ts';
import type { ReviewedToken } from './urgency.ts';

type RuleWords = {
  /** The rule in a few words. */
  readonly label: string;
  /** `5 tokens can administer the account and aren’t used`; with "token" and "tokens" already chosen. */
  readonly title: (tokens: string, isOne: boolean, thresholds: ReviewThresholds) => string;
  /** Why it matters, and what not to do. */
  readonly why: string;
  /** Of one token, as part of a sentence. */
  readonly clause: (token: AccessToken, now: number) => string;
  /** What to do about it, the usual one first. */
  readonly fixes: readonly BulkAction[];
};

const words: Readonly<Record<ReviewRule, RuleWords>> = {
  'grace-ends': {
    label: 'Old key about to stop working',
    title: (tokens, isOne) => `Old ${isOne ? 'key' : 'keys'} of ${tokens} will stop working within a day`,
    why: 'Clients that still use the old key stop then. Mark the clients as switched, or reset again with more time.',
    clause: () => 'old key about to stop working',
    fixes: [],
  },
  'key-lost': {
    label: 'Key not stored',
    title: (tokens, isOne) => `${tokens} ${isOne ? 'has' : 'have'} a key that no one has stored`,
    why: 'The answer to a reset was lost. Once the old key ends, no client can use the token. Reset it again.',
    clause: () => 'key not stored',
    fixes: ['reset', 'delete'],
  },
  'expires-in-use': {
    label: 'In use and about to expire',
    title: (tokens, isOne) => `${tokens} in use ${isOne ? 'is' : 'are'} about to expire`,
    why: 'Clients stop when the token expires. Set a later expiry, or replace the token in time.',
    clause: ({ expiresAt = 0 }, now) => `in use and expires in ${describeDuration(expiresAt - now)}`,
    fixes: ['expire', 'replace'],
  },
  'api-version-ends': {
    label: 'Old API version',
    title: (tokens, isOne) => `${tokens} ${isOne ? 'uses' : 'use'} an old API version`,
    why: 'Requests are refused after the version’s last day. Clients that send a version themselves aren’t affected.',
    clause({ apiVersion }, now) {
      const version = apiVersionState(apiVersion);
      const end = version.kind === 'old' ? ` ${endOfVersion(version.lastDay, now)}` : '';
      return `API version ${apiVersion}${end}`;
    },
    fixes: ['version', 'replace'],
  },
  'idle-power': {
    label: 'Unused power over the account',
    title: (tokens, isOne) => `${tokens} can administer the account but ${isOne ? 'isn’t' : 'aren’t'} used`,
    why: 'Power that no one uses is the first thing an attacker looks for. Set an expiry, then delete.',
    clause: (token, now) => `can administer the account, ${lastUseClause(token, now)}`,
    fixes: ['expire', 'delete'],
  },
  'hidden-admin': {
    label: 'Power over the account through a custom or inline role',
    title: (tokens) => `${tokens} can administer the account through a custom or inline role`,
    why: 'The role doesn’t look like an administrator’s. Check that this is intended.',
    clause: () => 'can administer the account through a custom or inline role',
    fixes: ['access', 'replace', 'expire'],
  },
  'standing-power': {
    label: 'Power over the account without expiry',
    title: (tokens, isOne) =>
      `${tokens} can administer the account and never ${isOne ? 'expires' : 'expire'}`,
    why: 'A leaked key of such a token works until someone notices. Set an expiry.',
    clause: () => 'can administer the account and never expires',
    fixes: ['expire', 'reset'],
  },
  'creator-gone': {
    label: 'Creator left the account',
    title: (tokens, isOne) => `${tokens} ${isOne ? 'has' : 'have'} a creator who left the account`,
    why: 'The token keeps working, but no one answers for it. Name someone in the description, or replace it.',
    clause: () => 'creator left the account',
    fixes: ['replace', 'delete'],
  },
  'used-without-owner': {
    label: 'Used while its owner is away',
    title: (tokens, isOne, { awayDays }) =>
      `${tokens} ${isOne ? 'is' : 'are'} used while ${isOne ? 'its owner was' : 'their owners were'} not seen for ${awayDays} days`,
    why: 'Either a client depends on a person’s token, or someone else has the key. Ask the owner, then replace it with a service token.',
    clause: () => 'used although its owner was not seen lately',
    fixes: ['replace', 'reset'],
  },
  idle: {
    label: 'Unused',
    title: (tokens, isOne, { idleDays }) =>
      `${tokens} ${isOne ? 'was' : 'were'} not used for ${idleDays} days or more`,
    why: 'A key that no one uses can only do harm. Set an expiry first, so anyone who needs it notices in time.',
    clause: lastUseClause,
    fixes: ['expire', 'delete'],
  },
  'no-record': {
    label: 'No recorded use',
    title: (tokens, isOne) => `${tokens} ${isOne ? 'has' : 'have'} no recorded use`,
    why: 'LaunchDarkly records REST requests only. Ask the owner before you delete anything.',
    clause: () => 'no use recorded',
    fixes: ['expire'],
  },
  'old-key': {
    label: 'Old key',
    title: (tokens, isOne, { keyAgeDays }) =>
      `${tokens} ${isOne ? 'has' : 'have'} a key that is at least ${keyAgeDays} days old`,
    why: 'The older a key, the more places hold it. Reset it with a grace period.',
    clause: ({ modifiedAt = 0 }, now) => `key at least ${describeDuration(now - modifiedAt)} old`,
    fixes: ['reset'],
  },
  'access-unknown': {
    label: 'Access can’t be determined',
    title: (tokens) => `Access of ${tokens} can’t be determined`,
    why: 'A role is missing, can’t be read or names no permission. What can’t be known can’t be approved.',
    clause: () => 'access can’t be determined',
    fixes: ['replace', 'delete'],
  },
  'over-owner': {
    label: 'Granted more than its owner can do',
    title: (tokens, isOne) => `${tokens} ${isOne ? 'was' : 'were'} granted more than the owner can do`,
    why: 'The owner limits the token now. If the owner is promoted, the token gains that access again.',
    clause: () => 'granted more than its owner can do',
    fixes: ['access'],
  },
  'allows-nothing': {
    label: 'Allows nothing',
    title: (tokens, isOne) => `${tokens} ${isOne ? 'allows' : 'allow'} nothing`,
    why: 'No statement allows anything, so every request is refused.',
    clause: () => 'allows nothing',
    fixes: ['delete'],
  },
  'expired-listed': {
    label: 'Expired',
    title: (tokens) => `${tokens} expired more than 30 days ago`,
    why: 'Expired tokens do nothing, but they count towards the account’s limit.',
    clause: ({ expiresAt = 0 }, now) => `expired ${describeDuration(now - expiresAt)} ago`,
    fixes: ['delete'],
  },
  'no-purpose': {
    label: 'Wide access without description',
    title: (tokens, isOne) => `${tokens} with wide access ${isOne ? 'has' : 'have'} no description`,
    why: 'A reviewer can’t tell whether the access is needed.',
    clause: () => 'no description',
    fixes: [],
  },
  unnamed: {
    label: 'No name',
    title: (tokens, isOne) => `${tokens} ${isOne ? 'has' : 'have'} no name`,
    why: 'A token without a name is easily deleted by mistake.',
    clause: () => 'no name',
    fixes: [],
  },
  'same-name': {
    label: 'Shared name',
    title: (tokens, isOne) => `${tokens} ${isOne ? 'shares its' : 'share their'} name with another token`,
    why: 'Tokens with the same name are easily mixed up.',
    clause: () => 'same name as another token',
    fixes: [],
  },
};

/** `5 tokens can administer the account but aren’t used`; with `isMore`, `5 more tokens`. */
export function jobTitle(
  rule: ReviewRule,
  count: number,
  thresholds: ReviewThresholds,
  isMore = false,
): string {
  const isOne = count === 1;
  const tokens = `${count.toLocaleString('en')} ${isMore ? 'more ' : ''}${isOne ? 'token' : 'tokens'}`;
  return words[rule].title(tokens, isOne, thresholds);
}

/** The rule in a few words. */
export function ruleLabel(rule: ReviewRule): string {
  return words[rule].label;
}

/** Why a rule matters, in one or two sentences. */
export function ruleReason(rule: ReviewRule): string {
  return words[rule].why;
}

/** The bulk actions that resolve a rule, the usual one first; empty when each token needs a look. */
export function ruleFixes(rule: ReviewRule): readonly BulkAction[] {
  return words[rule].fixes;
}

const dueWords: Readonly<Record<Due, string>> = {
  today: 'Today',
  week: 'This week',
  quarter: 'This quarter',
  later: 'No hurry',
};

export function dueWord(due: Due): string {
  return dueWords[due];
}

const reachWords: Readonly<Record<Reach, string>> = {
  account: 'Administers the account',
  unknown: 'May administer the account',
  everywhere: 'Changes every project',
  somewhere: 'Changes some things',
  'perhaps-somewhere': 'May change some things',
  reads: 'Reads only',
  nothing: 'Nothing',
};

export function reachWord(reach: Reach): string {
  return reachWords[reach];
}

/** Why a token stands where it does: `Can administer the account, not used for 412 days; no description.` */
export function findingsSentence({ token, findings }: ReviewedToken, now: number): string {
  const clauses = findings.flatMap(({ rule, answer }) =>
    answer === 'yes' ? [words[rule].clause(token, now)] : [],
  );
  if (clauses.length === 0) return '';
  const text = clauses.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function lastUseClause({ lastUsedAt }: AccessToken, now: number): string {
  return lastUsedAt === undefined ? 'no use recorded' : `not used for ${describeDuration(now - lastUsedAt)}`;
}
