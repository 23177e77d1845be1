// One line about what carries a token's permissions, short enough for a row.
import { baseRoleLabel } from '#domain/policy/language/base-role-label.ts';
import type { Policy } from '#domain/policy/language/statement.ts';
import type { TokenAccess } from './token.ts';

/** Finds the name of a custom role by its ID; undefined when it is not known. */
export type RoleName = (id: string) => string | undefined;

/** "Writer", "Release manager, Viewer", "Inline: 2 allow, 1 deny". A role without a known name is shown by its ID. */
export function accessLabel(access: TokenAccess, roleName: RoleName): string {
  switch (access.kind) {
    case 'base':
      return baseRoleLabel(access.role);
    case 'custom':
      return access.roleIds.map((id) => roleName(id) ?? id).join(', ');
    case 'inline':
      return `Inline: ${countStatements(access.policy)}`;
    case 'unreadable':
      return 'Inline (unreadable)';
    case 'none':
      return 'Unknown';
    default:
      return access satisfies never;
  }
}

function countStatements(policy: Policy): string {
  const deny = policy.filter(({ effect }) => effect === 'deny').length;
  const allow = policy.length - deny;
  return [allow > 0 ? `${allow} allow` : '', deny > 0 ? `${deny} deny` : ''].filter(Boolean).join(', ');
}
