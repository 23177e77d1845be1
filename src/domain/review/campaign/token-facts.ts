// The facts of one token that a reviewer decides on, as they were at one time. They hold no key and no e-mail address.
import type { Member } from '#domain/account/member.ts';
import { safeText } from '#domain/key/safe-text.ts';
import type { Reach, ReachAnswer } from '#domain/policy/access/reach.ts';
import { redactAddresses } from '#domain/text/addresses.ts';
import { displayName } from '#domain/text/strip-invisible.ts';
import type { AccessToken, TokenAccess, TokenKind } from '#domain/token/token.ts';
import type { Finding } from '../rules.ts';
import { firstFinding, type ReviewedToken } from '../urgency.ts';

/** Whether a token's member is among the members of the account. */
export type Presence = 'present' | 'gone' | 'unknown';

/** Times are epoch ms. Texts that the server left out are empty. */
export type TokenFacts = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly kind: TokenKind;
  readonly lastFour: string;
  readonly memberId: string;
  /** First and last name of the member; empty when they are not known. */
  readonly ownerName: string;
  readonly ownerRole: string;
  readonly ownerSeenAt?: number | undefined;
  readonly presence: Presence;
  readonly permission: TokenAccess['kind'];
  /** What carries the permissions: role names, or the number of inline statements. */
  readonly roles: string;
  /** What it can do, in words. */
  readonly words: string;
  /** The SHA-256 of its access with the cap of its member. The same only for tokens that can do exactly the same. */
  readonly accessHash: string;
  /** Whether everything that its access depends on could be read. */
  readonly isAccessKnown: boolean;
  readonly reach: Reach;
  readonly routes: ReachAnswer['routes'];
  readonly createdAt?: number | undefined;
  readonly modifiedAt?: number | undefined;
  readonly lastUsedAt?: number | undefined;
  readonly expiresAt?: number | undefined;
  readonly apiVersion?: number | undefined;
  readonly findings: readonly Finding[];
};

export type FactSources = {
  readonly reviewed: ReviewedToken;
  readonly routes: ReachAnswer['routes'];
  readonly roles: string;
  readonly words: string;
  readonly accessHash: string;
  readonly isAccessKnown: boolean;
  readonly member: Member | 'missing' | undefined;
};

/** Gives the facts of a token. Free texts lose everything shaped like a key or an e-mail address, and what disguises keys. */
export function factsOf({ reviewed, member, roles, words, ...access }: FactSources): TokenFacts {
  const { token, reach, findings } = reviewed;
  const { id, kind, lastFour, memberId, createdAt, modifiedAt, lastUsedAt, expiresAt, apiVersion } = token;
  const known = member === undefined || member === 'missing' ? token.member : member;
  return {
    ...access,
    id,
    kind,
    lastFour,
    memberId,
    name: keepable(token.name),
    description: keepable(token.description),
    ownerName: keepable(known === undefined ? '' : `${known.firstName} ${known.lastName}`.trim()),
    ownerRole: known?.role ?? '',
    ownerSeenAt: member === undefined || member === 'missing' ? undefined : member.lastSeenAt,
    presence: presenceOf(token, member),
    permission: token.access.kind,
    roles: keepable(roles),
    words: keepable(words),
    reach,
    findings,
    createdAt,
    modifiedAt,
    lastUsedAt,
    expiresAt,
    apiVersion,
  };
}

/** A text without keys and e-mail addresses. */
function keepable(text: string): string {
  return redactAddresses(safeText(text));
}

/** The name to show for a token: its own, or its identifier when it has none. */
export function factsTitle({ name, id }: Pick<TokenFacts, 'name' | 'id'>): string {
  return name.trim() === '' ? `Unnamed token ${id}` : displayName(name);
}

/** The most urgent sure finding; undefined when there is none. */
export function firstOf({ findings }: Pick<TokenFacts, 'findings'>): Finding | undefined {
  return firstFinding({ findings });
}

function presenceOf(token: AccessToken, member: Member | 'missing' | undefined): Presence {
  if (member === 'missing' || (token.member === undefined && member === undefined)) return 'gone';
  return member === undefined ? 'unknown' : 'present';
}
