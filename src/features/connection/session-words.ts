// The session in a few words, for the badge.
import type { Session } from '#domain/account/session.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { memberTitle, tokenTitle } from '#domain/token/token.ts';

/** The actor: the member of a personal token, otherwise the token itself by name. */
export function sessionWho({ identity }: Session, token: AccessToken | undefined): string {
  const personal = token?.kind === 'personal' ? token.member : undefined;
  if (personal !== undefined) return memberTitle(personal);
  if (token !== undefined) return tokenTitle(token);
  return identity.tokenName || (identity.serviceToken ? 'Service token' : 'Personal token');
}

/** A session among others: its owner, its instance and its key. */
export function sessionTitle(session: Session): string {
  return `${sessionWho(session, undefined)} (…${session.lastFour}) at ${session.instance.name}`;
}

/** What the key may do, by the kind of its access. Unknown while its token is not read or not readable. */
export function sessionRole(token: AccessToken | undefined): string {
  const access = token?.access;
  if (access?.kind === 'base') return access.role.replaceAll('_', ' ');
  if (access?.kind === 'custom') {
    return access.roleIds.length === 1 ? '1 custom role' : `${access.roleIds.length} custom roles`;
  }
  return access?.kind === 'inline' ? 'inline role' : 'role unknown';
}
