// Who reviews, as far as the key of the session says, and whose tokens that key can see.
import type { SessionIdentity } from '#domain/account/session.ts';
import { seesEveryone } from '#domain/token/key-permission.ts';
import { memberTitle, type AccessToken } from '#domain/token/token.ts';
import type { Sight, Source } from './campaign.ts';
import type { Person } from './entry.ts';
import { safeText } from '#domain/key/safe-text.ts';

/** The member of a personal token, else the token itself. Names only, no e-mail address. */
export function personOf(identity: SessionIdentity, ownToken: AccessToken | undefined): Person {
  const { memberId, tokenName = 'Unknown token', serviceToken } = identity;
  if (serviceToken) return { name: safeText(`token ${tokenName}`), memberId };
  const member = ownToken?.member;
  const hasName = member !== undefined && `${member.firstName}${member.lastName}`.trim() !== '';
  return { name: safeText(hasName ? memberTitle(member) : `token ${tokenName}`), memberId };
}

/** Whose tokens a key can see (contract section 3); `unknown` while its own token is not read. */
export function sightOf(ownToken: AccessToken | undefined): Sight {
  if (ownToken === undefined) return 'unknown';
  if (seesEveryone(ownToken.access)) return 'everyone';
  return ownToken.kind === 'personal' ? 'own-and-service' : 'service';
}

/** Whether a token that is missing from a list read like this is really gone, and not only out of sight. */
export function seesAsMuch(source: Source, sight: Sight, reader: Person): boolean {
  return (
    sight === 'everyone' || (sight === source.sight && sight !== 'unknown' && reader.name === source.readBy)
  );
}
