import type { TokenAccess } from '#domain/token/token.ts';
import { useCustomRoles } from '#queries/cache/custom-roles.ts';

/** Names the custom roles of several accesses; falls back to the ID. */
export function useRoleName(accesses: readonly TokenAccess[]): (id: string) => string {
  const lookups = useCustomRoles(
    accesses.flatMap((access) => (access.kind === 'custom' ? access.roleIds : [])),
  );
  return (id) => {
    const lookup = lookups.get(id);
    if (lookup?.kind !== 'known') return id;
    return lookup.role.name === '' ? lookup.role.key : lookup.role.name;
  };
}
