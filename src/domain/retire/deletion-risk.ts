// How much confirmation the deletion of a token needs, in proportion to what it can break (trap 31).
import { accessPowers } from '#domain/token/access-powers.ts';
import { expiryState } from '#domain/token/expiry.ts';
import { lastUsedBand } from '#domain/token/last-used.ts';
import type { Policy } from '#domain/policy/language/statement.ts';
import type { AccessToken, TokenAccess } from '#domain/token/token.ts';

export type DeletionRisk =
  | 'own-session'
  | 'last-admin'
  | 'used-recently'
  | 'privileged'
  | 'unknown-access'
  | 'foreign';

export type DeletionFacts = {
  readonly ownTokenId: string | undefined;
  /** The member whose session it is; undefined for the session of a service token. */
  readonly ownMemberId: string | undefined;
  /** Every token that can be seen; undefined while the list is not complete. */
  readonly tokens: readonly AccessToken[] | undefined;
  /** The policy of a custom role by ID; undefined when it is not known. */
  readonly rolePolicy: (id: string) => Policy | undefined;
  /** Epoch ms. */
  readonly now: number;
};

/** Why a deletion asks for the last four characters, gravest first; empty when one confirmation is enough. */
export function deletionRisks(token: AccessToken, facts: DeletionFacts): readonly DeletionRisk[] {
  const { ownTokenId, ownMemberId, tokens, rolePolicy, now } = facts;
  const band = lastUsedBand(token, now);
  // An expired token can do nothing, and so nothing ends with it.
  const canAct = expiryState(token, now).kind !== 'expired';
  const risks: readonly (readonly [DeletionRisk, boolean])[] = [
    ['own-session', token.id === ownTokenId],
    [
      'last-admin',
      canAct && isAdmin(token.access) && tokens !== undefined && !hasOtherAdmin(token, tokens, now),
    ],
    ['used-recently', band === 'day' || band === 'week'],
    ['privileged', canAct && accessPowers(token.access, rolePolicy).length > 0],
    ['unknown-access', canAct && isUnknown(token.access, rolePolicy)],
    // A service token belongs to the account, a personal one to its member, or to nobody known.
    ['foreign', token.kind === 'personal' && token.memberId !== ownMemberId],
  ];
  return risks.filter(([, holds]) => holds).map(([risk]) => risk);
}

function isAdmin(access: TokenAccess): boolean {
  return access.kind === 'base' && (access.role === 'admin' || access.role === 'owner');
}

function hasOtherAdmin(token: AccessToken, tokens: readonly AccessToken[], now: number): boolean {
  return tokens.some(
    (other) => other.id !== token.id && isAdmin(other.access) && expiryState(other, now).kind !== 'expired',
  );
}

/** Whether it is not known what the token may do. Then it counts as risky. */
function isUnknown(access: TokenAccess, rolePolicy: (id: string) => Policy | undefined): boolean {
  if (access.kind === 'custom') return access.roleIds.some((id) => rolePolicy(id) === undefined);
  return access.kind === 'none' || access.kind === 'unreadable';
}
