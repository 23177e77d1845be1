// Ten thousand tokens have few different accesses, so each different one is worked out once.
import type { HeldAttributes } from '#domain/policy/reason/demand.ts';
import type { AccessSet } from '#domain/policy/reason/access-set.ts';
import { accessSetOf } from '#domain/policy/access/reviewed-access.ts';
import type { ReviewedAccess, ReviewedGrant } from '#domain/policy/access/reviewed-access.ts';
import type { Policy } from '#domain/policy/language/statement.ts';
import type { AccessToken } from '#domain/token/token.ts';

export type DistinctAccess = {
  /** The same for two tokens only when they may do the same for the same reasons. */
  readonly key: string;
  /** As one of its tokens has it: the name in `cap.whose` may be another for the others. */
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

/**
 * Makes the function that sorts tokens by what they may do. A token is reviewed once, also when the list grows page by page.
 * `review` must always give the same for a token.
 */
export function createGather(
  review: (token: AccessToken) => ReviewedAccess,
  keyOf: AccessKey,
): (tokens: readonly AccessToken[]) => DistinctAccesses {
  const reviewed = new WeakMap<AccessToken, Reviewed>();
  const byKey = new Map<string, Reviewed>();

  function reviewOnce(token: AccessToken): Reviewed {
    const met = reviewed.get(token);
    if (met !== undefined) return met;
    const access = review(token);
    const key = keyOf(access);
    const known = byKey.get(key) ?? { key, access, set: accessSetOf(access) };
    byKey.set(key, known);
    reviewed.set(token, known);
    return known;
  }

  return (tokens) => {
    const gathered = new Map<string, DistinctAccess & { readonly tokens: AccessToken[] }>();
    const byToken = new Map<string, DistinctAccess>();
    for (const token of tokens) {
      const known = reviewOnce(token);
      let distinct = gathered.get(known.key);
      if (distinct === undefined) {
        distinct = { ...known, tokens: [] };
        gathered.set(known.key, distinct);
      }
      distinct.tokens.push(token);
      byToken.set(token.id, distinct);
    }
    return { all: [...gathered.values()], byToken };
  };
}

type Reviewed = Omit<DistinctAccess, 'tokens'>;

/**
 * Makes the function that gives keys. It numbers the policies it has met, so that a role of a thousand tokens is
 * written out once. Keys of different functions cannot be compared.
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
