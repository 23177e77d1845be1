// Which access is power over the account itself: its holder can give more to themselves and to others.
import {
  findBaseRolePrivileges,
  findPrivileges,
  type PrivilegeFinding,
} from '#domain/policy/words/privilege.ts';
import type { Policy } from '#domain/policy/language/statement.ts';
import type { TokenAccess } from './token.ts';

/** Powers over people, roles and tokens. Width alone (every action on every flag) is too common to be marked in a list. */
const overTheAccount: ReadonlySet<PrivilegeFinding['code']> = new Set([
  'administrator',
  'everything',
  'manages-tokens',
  'manages-members',
  'manages-roles',
  'manages-teams',
]);

/**
 * The powers over the account that an access carries, each as a sentence; empty for none. `rolePolicy` gives the policy of a
 * custom role by ID. An unknown role counts for nothing, so an empty answer is no proof.
 */
export function accessPowers(
  access: TokenAccess,
  rolePolicy: (id: string) => Policy | undefined,
): readonly string[] {
  const reasons = findingsOf(access, rolePolicy)
    .filter(({ code }) => overTheAccount.has(code))
    .map(({ reason }) => reason);
  return [...new Set(reasons)];
}

function findingsOf(
  access: TokenAccess,
  rolePolicy: (id: string) => Policy | undefined,
): readonly PrivilegeFinding[] {
  switch (access.kind) {
    case 'base':
      return findBaseRolePrivileges(access.role);
    case 'inline':
      return findPrivileges(access.policy);
    case 'custom':
      return access.roleIds.flatMap((id) => findPrivileges(rolePolicy(id) ?? []));
    case 'unreadable':
    case 'none':
      return [];
    default:
      return access satisfies never;
  }
}
