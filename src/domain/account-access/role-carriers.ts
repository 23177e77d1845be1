// The tokens on whose access a role has a say.
import type { CustomRole } from '#domain/account/custom-role.ts';
import type { Member } from '#domain/account/member.ts';
import type { AccessToken } from '#domain/token/token.ts';

/** A base role by its name, or a custom role, which a token may name by its ID or by its key. */
export type NamedRole =
  | { readonly kind: 'base'; readonly role: string }
  | { readonly kind: 'custom'; readonly names: readonly string[] };

/** The ways in which tokens and members name a custom role. */
export function namedRole({ id, key }: Pick<CustomRole, 'id' | 'key'>): NamedRole {
  return { kind: 'custom', names: [id, key] };
}

/** Whether a token gets its permissions by the role. */
export function carriesRole({ access }: AccessToken, role: NamedRole): boolean {
  return role.kind === 'base'
    ? access.kind === 'base' && access.role === role.role
    : access.kind === 'custom' && access.roleIds.some((id) => role.names.includes(id));
}

/**
 * Whether a change of the role can change the token's access: it carries the role, or the member does who limits it. `member` is undefined
 * when their record could not be read.
 */
export function dependsOnRole(token: AccessToken, role: NamedRole, member: Member | undefined): boolean {
  if (carriesRole(token, role)) return true;
  if (token.kind === 'service' || member === undefined) return false;
  return role.kind === 'base'
    ? member.customRoleIds.length === 0 && member.role === role.role
    : member.customRoleIds.some((id) => role.names.includes(id));
}
