import { baseRoleLabel } from '#domain/policy/language/base-role-label.ts';
import type { CustomRole } from '#domain/account/custom-role.ts';
import { accessOfBaseRole, accessOfRoles } from '#domain/policy/reason/access-set.ts';
import type { NamedAccess } from '#domain/policy/reason/nearest-role.ts';

const baseRoles = ['no_access', 'reader', 'writer', 'admin', 'owner'];

/** The base roles, then the readable custom roles. `roles` may hold each of them twice, under its ID and its key. */
export function knownRoles(roles: ReadonlyMap<string, CustomRole>): readonly NamedAccess[] {
  const custom = [...new Set(roles.values())].filter(({ readable }) => readable);
  return [
    ...baseRoles.map((role) => ({
      name: baseRoleLabel(role),
      access: accessOfBaseRole(role),
    })),
    ...custom.map((role) => ({
      name: role.name || role.key,
      access: accessOfRoles([{ ...role, name: role.name || role.key }]),
    })),
  ];
}
