// Ten thousand tokens have few different accesses: what is worked out is worked out once for each of those.
import type { HeldAttributes } from '../policy/reason/demand.ts';
import type { AccessSet } from '../policy/reason/access-set.ts';
import { accessSetOf } from '../policy/reviewed-access.ts';
import type { ReviewedAccess, ReviewedGrant } from '../policy/reviewed-access.ts';
import type { Policy } from '../policy/statement.ts';
import type { AccessToken } from '../token.ts';

export type DistinctAccess = {
  /** The same for two tokens only when they may do the same for the same reasons. */
  readonly key: string;
  /** As its first token has it: the name in `cap.whose` may be another for the other tokens. */
  readonly access: ReviewedAccess;
  /** The same for reasoning. */
  readonly set: AccessSet;
  /** In the order given; never empty. */
  readonly tokens: readonly AccessToken[];
};

export type DistinctAccesses = {
  readonly all: readonly DistinctAccess[];
  readonly byToken: ReadonlyMap<string, DistinctAccess>;
};

export type AccessKey = (access: ReviewedAccess) => string;

/** Sorts tokens by what they may do. Takes time in proportion to the tokens and to the text of their policies. */
export function gatherAccesses(
  tokens: readonly AccessToken[],
  review: (token: AccessToken) => ReviewedAccess,
  keyOf: AccessKey,
): DistinctAccesses {
  const gathered = new Map<string, DistinctAccess & { readonly tokens: AccessToken[] }>();
  const byToken = new Map<string, DistinctAccess>();
  for (const token of tokens) {
    const access = review(token);
    const key = keyOf(access);
    let distinct = gathered.get(key);
    if (distinct === undefined) {
      distinct = { key, access, set: accessSetOf(access), tokens: [] };
      gathered.set(key, distinct);
    }
    distinct.tokens.push(token);
    byToken.set(token.id, distinct);
  }
  return { all: [...gathered.values()], byToken };
}

/**
 * Makes the function that gives keys. It numbers the policies it has met, so that a role that a thousand tokens carry is
 * written out once; keys of different functions have nothing to do with each other.
 */
export function createAccessKey(): AccessKey {
  const numbers = new Map<string, number>();
  const known = new WeakMap<Policy, PolicyMark>();

  function markOf(policy: Policy): PolicyMark {
    const met = known.get(policy);
    if (met !== undefined) return met;
    const text = JSON.stringify(policy);
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    const mark = { number, namesAttributes: text.includes('${roleAttribute/') };
    known.set(policy, mark);
    return mark;
  }

  function keyOfGrant({ id, grant }: ReviewedGrant): string {
    if (grant.kind === 'unreadable') return JSON.stringify([id, grant.name]);
    const own = markOf(grant.policy);
    const base = markOf(grant.base);
    const asks = own.namesAttributes || base.namesAttributes;
    return JSON.stringify([id, own.number, base.number, ...(asks ? [attributesText(grant.attributes)] : [])]);
  }

  return ({ grants, cap }) =>
    [grants, ...(cap === undefined ? [] : [cap.grants])]
      .map((side) => side.map(keyOfGrant).join(' '))
      .join(' under ');
}

type PolicyMark = { readonly number: number; readonly namesAttributes: boolean };

function attributesText(attributes: HeldAttributes): string {
  return attributes.kind === 'unknown'
    ? `unknown ${attributes.holder}`
    : JSON.stringify(Object.entries(attributes.values).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
