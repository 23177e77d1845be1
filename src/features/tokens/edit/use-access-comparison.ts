import { type AccessDifference, compareAccess } from '#domain/access-difference.ts';
import { baseRoleGrant } from '#domain/policy/base-roles.ts';
import type { RoleGrant } from '#domain/policy/evaluate.ts';
import type { TokenAccess } from '#domain/token.ts';
import { type RoleLookup, useCustomRoles } from '#queries/custom-roles.ts';

type Lookups = ReadonlyMap<string, RoleLookup>;

export type AccessComparison = {
  /** Whether roles that matter are still being looked up. */
  readonly isLoading: boolean;
  /** The name of a custom role, or its ID while that is all there is. */
  readonly roleName: (id: string) => string;
  readonly compare: (before: TokenAccess, after: TokenAccess) => AccessDifference;
};

/** Compares accesses by their statements, with the custom roles of the given ones looked up. */
export function useAccessComparison(accesses: readonly TokenAccess[]): AccessComparison {
  const lookups = useCustomRoles(
    accesses.flatMap((access) => (access.kind === 'custom' ? access.roleIds : [])),
  );
  return {
    isLoading: [...lookups.values()].some(({ kind }) => kind === 'loading'),
    roleName: (id) => nameOf(id, lookups),
    compare: (before, after) => compareAccess(grantsOf(before, lookups), grantsOf(after, lookups)),
  };
}

function nameOf(id: string, lookups: Lookups): string {
  const lookup = lookups.get(id);
  if (lookup?.kind !== 'known') return id;
  return lookup.role.name === '' ? lookup.role.key : lookup.role.name;
}

/** The roles that an access consists of; undefined when one of them is not known, because then nothing can be claimed. */
function grantsOf(access: TokenAccess, lookups: Lookups): readonly RoleGrant[] | undefined {
  switch (access.kind) {
    case 'base': {
      const grant = baseRoleGrant(access.role);
      return grant && [grant];
    }
    case 'inline':
      return [{ name: 'the inline role', basePermissions: 'no_access', policy: access.policy }];
    case 'custom': {
      const roles = access.roleIds.map((id) => lookups.get(id));
      const grants = roles.flatMap((lookup): readonly RoleGrant[] => {
        if (lookup?.kind !== 'known' || !lookup.role.readable) return [];
        const { basePermissions, policy } = lookup.role;
        return [{ name: nameOf(lookup.role.id, lookups), basePermissions, policy }];
      });
      return grants.length === roles.length ? grants : undefined;
    }
    case 'unreadable':
    case 'none':
      return undefined;
    default:
      return access satisfies never;
  }
}
