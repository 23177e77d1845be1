// What an access token is to the rest of the program, without the differences between API versions and servers.
import type { Policy } from '#domain/policy/language/statement.ts';
import { isBlank, displayName } from '#domain/text/strip-invisible.ts';

/** How a token is bound: `personal` to the member who made it, `service` to the account (contract section 14). */
export type TokenKind = 'personal' | 'service';

/**
 * What carries a token's permissions; exactly one kind is in force (contract section 2). `none`: the server names no permission;
 * it is shown as unknown, never guessed. `unreadable`: an inline role that is not a policy. Something is in force, but this
 * program cannot say what. `role` is a plain string because responses may name roles this program does not know.
 */
export type TokenAccess =
  | { readonly kind: 'base'; readonly role: string }
  | { readonly kind: 'custom'; readonly roleIds: readonly string[] }
  | { readonly kind: 'inline'; readonly policy: Policy }
  | { readonly kind: 'unreadable'; readonly json: unknown }
  | { readonly kind: 'none' };

/** The member who made a token, as the token's own record summarises them (contract section 2, `_member`). */
export type TokenMember = {
  readonly id: string;
  readonly email: string;
  readonly role: string;
  readonly firstName: string;
  readonly lastName: string;
};

/** One access token. Times are epoch milliseconds; texts that the server left out are empty. */
export type AccessToken = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly kind: TokenKind;
  /** The member who created it; for a personal token also whose it is. Never the account owner (`ownerId`, trap 36). */
  readonly memberId: string;
  /** Missing when the server does not describe the member, for example because they were removed (trap 37). */
  readonly member: TokenMember | undefined;
  readonly access: TokenAccess;
  readonly lastFour: string;
  /** Missing, as `modifiedAt` then is, when a server leaves out what the contract says is always there. */
  readonly createdAt: number | undefined;
  readonly modifiedAt: number | undefined;
  /** Missing when no REST use is recorded; telemetry use is never recorded (trap 35). */
  readonly lastUsedAt: number | undefined;
  /** When the token itself stops working; missing means that none is known (contract section 6). */
  readonly expiresAt: number | undefined;
  readonly apiVersion: number | undefined;
};

/** The name to show for a token: its own, or its identifier when it has none. */
export function tokenTitle(token: Pick<AccessToken, 'name' | 'id'>): string {
  const name = displayName(token.name);
  return isBlank(name) ? `Unnamed token ${token.id}` : name;
}

/** The name to show for a member: full name, else e-mail address. */
export function memberTitle(member: TokenMember): string {
  const name = displayName(`${member.firstName} ${member.lastName}`).trim();
  return isBlank(name) ? displayName(member.email) : name;
}
