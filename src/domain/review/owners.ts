// Who answers for tokens: owners of personal tokens and creators of service tokens, those with the most power first.
import { reaches, type Reach } from '#domain/policy/access/reach.ts';
import { hasEndedBy } from '#domain/token/expiry.ts';
import { memberTitle, type AccessToken, type TokenMember } from '#domain/token/token.ts';
import { isMemberAway, isMemberGone, memberRecord, type MemberSources } from './member-state.ts';
import type { ReviewThresholds } from './thresholds.ts';
import type { ReviewedToken } from './urgency.ts';

/** `gone`: not among the members any more, or not described. `away`: not seen for a while. These two stand for all such people. */
export type OwnerGroup = 'gone' | 'away';

export type OwnerRow = {
  /** `gone`, `away`, or the ID of a member. */
  readonly owner: string;
  readonly name: string;
  /** In the order of `reviewed`. */
  readonly tokens: readonly ReviewedToken[];
  /** How many tokens have each reach, in the order of `reaches`. */
  readonly counts: readonly number[];
};

export type OwnerSources = MemberSources & {
  readonly thresholds: Pick<ReviewThresholds, 'awayDays'>;
  /** Epoch ms. */
  readonly now: number;
};

const groupNames: Readonly<Record<OwnerGroup, string>> = {
  gone: 'Left the account',
  away: 'Away',
};

/** The tokens that have not expired, by owner. Each is in one row; `gone` and `away` come first, then the most power, then the most tokens. */
export function ownersOf(reviewed: readonly ReviewedToken[], sources: OwnerSources): readonly OwnerRow[] {
  const found = new Map<string, { name: string; tokens: ReviewedToken[] }>();
  for (const one of reviewed) {
    if (hasEndedBy(one.token, sources.now)) continue;
    const owner = ownerKey(one.token, sources);
    const known = found.get(owner);
    if (known !== undefined) known.tokens.push(one);
    else found.set(owner, { name: nameOf(owner, one.token.member), tokens: [one] });
  }
  return [...found]
    .map(([owner, { name, tokens }]): OwnerRow => ({ owner, name, tokens, counts: countReaches(tokens) }))
    .toSorted(byPower);
}

/** The key of the row that a token is in. Someone who may be gone or away, but not surely, has a row of their own. */
function ownerKey(token: AccessToken, { now, thresholds, ...sources }: OwnerSources): string {
  const member = memberRecord(token, sources);
  if (isMemberGone(token, { member }) === 'yes') return 'gone';
  return isMemberAway({ member, now, thresholds }) === 'yes' ? 'away' : token.memberId;
}

function nameOf(owner: string, member: TokenMember | undefined): string {
  if (owner === 'gone' || owner === 'away') return groupNames[owner];
  return member === undefined ? owner : memberTitle(member);
}

/** The key of the row of everybody who has no row of their own. */
export const otherOwners = 'others';

/** The first `most` rows, and one row for all others if there are any. `name` makes its name from their number. */
export function foldOwners(
  rows: readonly OwnerRow[],
  most: number,
  name: (count: number) => string,
): readonly OwnerRow[] {
  if (rows.length <= most + 1) return rows;
  const rest = rows.slice(most);
  const tokens = rest.flatMap((row) => row.tokens);
  return [
    ...rows.slice(0, most),
    { owner: otherOwners, name: name(rest.length), tokens, counts: countReaches(tokens) },
  ];
}

/** How many of the tokens have each reach, in the order of `reaches`. */
function countReaches(tokens: readonly ReviewedToken[]): readonly number[] {
  return reaches.map((reach: Reach) => tokens.filter((one) => one.reach === reach).length);
}

function byPower(a: OwnerRow, b: OwnerRow): number {
  const rank = ({ owner }: OwnerRow) => (owner === 'gone' ? 0 : owner === 'away' ? 1 : 2);
  const [power = 0, otherPower = 0] = [a.counts[0], b.counts[0]];
  return (
    rank(a) - rank(b) ||
    otherPower - power ||
    b.tokens.length - a.tokens.length ||
    (a.owner < b.owner ? -1 : a.owner > b.owner ? 1 : 0)
  );
}
