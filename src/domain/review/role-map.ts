// The role map: what carries permissions, which tokens have exactly the same access, and how far that reaches.
import { reaches } from '#domain/policy/access/reach.ts';
import { baseRoleLabel } from '#domain/policy/language/base-role-label.ts';
import { joinFirst } from '#domain/text/word-list.ts';
import { tokenTitle, type AccessToken, type TokenAccess } from '#domain/token/token.ts';
import { reachWord } from './rule-words.ts';
import type { ReviewedToken } from './urgency.ts';

/** Tokens of equal access. `alone`: it is not fully known, so whether it equals another is unknown. */
export type AccessGroup = {
  readonly kind: 'equal' | 'alone';
  readonly tokenIds: readonly string[];
  /** A token for each way in which the access is granted. */
  readonly examples: readonly AccessToken[];
};

export type MapNode = {
  /** For the address, unique in its column. */
  readonly key: string;
  readonly label: string;
  /** In the order of `reviewed`. */
  readonly tokens: readonly ReviewedToken[];
};

/** The tokens between a node and one of the next column; indices into the columns. */
export type MapLink = { readonly from: number; readonly to: number; readonly count: number };

export const mapColumns = ['carrier', 'group', 'reach'] as const;

export type MapColumn = (typeof mapColumns)[number];

export type RoleMap = {
  /** In the order of `mapColumns`. */
  readonly columns: readonly [readonly MapNode[], readonly MapNode[], readonly MapNode[]];
  /** From carriers to groups, and from groups to reaches. */
  readonly links: readonly [readonly MapLink[], readonly MapLink[]];
};

/** More nodes than these in a column can't be told apart. */
const mostNodes = 20;

/** The key of everything that has no node of its own. */
export const restKey = 'rest';
const unknownKey = 'unknown';

export type MapSources = {
  readonly groups: readonly AccessGroup[];
  /** The name of a custom role by ID; undefined for a role that is gone or cannot be read. */
  readonly roleName: (id: string) => string | undefined;
};

/** Maps the tokens that are in a group. Every token is in one node of each column, so each column has the same sum. */
export function roleMapOf(reviewed: readonly ReviewedToken[], { groups, roleName }: MapSources): RoleMap {
  const keyed = groups.map((group) => ({ ...group, key: groupKey(group) }));
  const groupKeys = new Map(keyed.flatMap(({ key, tokenIds }) => tokenIds.map((id) => [id, key])));
  const byKey = new Map(keyed.map((group) => [group.key, group]));
  const mapped = reviewed.filter(({ token }) => groupKeys.has(token.id));
  const carriers = columnOf(mapped, {
    keyOf: ({ token }) => carrierKey(token.access, roleName),
    labelOf: (_, { token }) => carrierLabel(token, roleName),
    restLabel: (count) => `${count} other carriers`,
  });
  const groupColumn = columnOf(mapped, {
    keyOf: ({ token }) => groupKeys.get(token.id) ?? restKey,
    labelOf: (key) => groupLabel(byKey.get(key)?.examples ?? [], key, roleName),
    restLabel: (count) => `${count} other groups`,
  });
  const reachColumn = reaches.flatMap((reach) => {
    const tokens = mapped.filter((one) => one.reach === reach);
    return tokens.length === 0 ? [] : [{ key: reach, label: reachWord(reach), tokens }];
  });
  return {
    columns: [carriers, groupColumn, reachColumn],
    links: [linksOf(carriers, groupColumn), linksOf(groupColumn, reachColumn)],
  };
}

type RoleName = MapSources['roleName'];

const unreadKey = 'unread';

/** What carries an access, without names. */
function carrierKey(access: TokenAccess, roleName: RoleName): string {
  switch (access.kind) {
    case 'base':
      return `base:${access.role}`;
    case 'custom': {
      const { roleIds } = access;
      if (roleIds.length === 0 || roleIds.some((id) => roleName(id) === undefined)) return unreadKey;
      return `role:${roleIds.toSorted().join(',')}`;
    }
    case 'inline':
      return 'inline';
    case 'unreadable':
    case 'none':
      return unreadKey;
    default:
      return access satisfies never;
  }
}

function carrierLabel({ access }: Pick<AccessToken, 'access'>, roleName: RoleName): string {
  if (carrierKey(access, roleName) === unreadKey) return 'Missing or unreadable';
  if (access.kind === 'base') return baseRoleLabel(access.role);
  if (access.kind !== 'custom') return 'Inline roles';
  return access.roleIds
    .map((id) => roleName(id) ?? id)
    .toSorted()
    .join(' + ');
}

/** Among groups, inline roles are told apart by a token that has one. */
function groupLabel(examples: readonly AccessToken[], key: string, roleName: RoleName): string {
  if (key === unknownKey) return 'Not fully known';
  const labels = examples.map((token) =>
    token.access.kind === 'inline' ? `Inline role of ${tokenTitle(token)}` : carrierLabel(token, roleName),
  );
  return joinFirst([...new Set(labels)], 2, 'ways');
}

/** A group has the key of its least token ID, so that an address finds it again. */
export function groupKey({ kind, tokenIds }: Pick<AccessGroup, 'kind' | 'tokenIds'>): string {
  return kind === 'alone' ? unknownKey : tokenIds.reduce((least, id) => (id < least ? id : least));
}

type ColumnWords = {
  readonly keyOf: (one: ReviewedToken) => string;
  readonly labelOf: (key: string, first: ReviewedToken) => string;
  readonly restLabel: (count: number) => string;
};

/** Nodes by key: those with power over the account first, then the largest. The smallest share one node if there are too many. */
function columnOf(
  mapped: readonly ReviewedToken[],
  { keyOf, labelOf, restLabel }: ColumnWords,
): readonly MapNode[] {
  const byKey = new Map<string, [ReviewedToken, ...ReviewedToken[]]>();
  for (const one of mapped) {
    const key = keyOf(one);
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [one]);
    else known.push(one);
  }
  const sorted = [...byKey].toSorted(
    ([a, { length: ofA }], [b, { length: ofB }]) => ofB - ofA || (a < b ? -1 : 1),
  );
  const power = ([, tokens]: (typeof sorted)[number]) => tokens.some(({ reach }) => reach === 'account');
  const ordered = [...sorted.filter(power), ...sorted.filter((one) => !power(one))];
  const shown = ordered.length > mostNodes ? ordered.slice(0, mostNodes - 1) : ordered;
  const rest = ordered.slice(shown.length);
  const isRest = new Set(rest.flatMap(([, tokens]) => tokens));
  return [
    ...shown.map(([key, tokens]): MapNode => ({ key, label: labelOf(key, tokens[0]), tokens })),
    ...(rest.length === 0
      ? []
      : [{ key: restKey, label: restLabel(rest.length), tokens: mapped.filter((one) => isRest.has(one)) }]),
  ];
}

function linksOf(from: readonly MapNode[], to: readonly MapNode[]): readonly MapLink[] {
  const target = new Map(to.flatMap(({ tokens }, index) => tokens.map((one) => [one, index])));
  return from.flatMap(({ tokens }, index) => {
    const counts = new Map<number, number>();
    for (const one of tokens) {
      const other = target.get(one);
      if (other !== undefined) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
    return [...counts].map(([other, count]) => ({ from: index, to: other, count }));
  });
}
