import { useMemo } from 'react';
import { namedRole, type NamedRole } from '#domain/account-access/role-carriers.ts';
import type { CustomRole } from '#domain/account/custom-role.ts';
import { baseRoleLabel, baseRoles } from '#domain/policy/language/base-role-label.ts';
import { accessOfBaseRole, accessOfRoles, type AccessSet } from '#domain/policy/reason/access-set.ts';
import { useRoleDirectory } from '#queries/cache/custom-roles.ts';
import type { ApiError } from '#queries/requests/failure.ts';

/** A role by the name in the address. `gone`: all custom roles are read and it is not among them. */
export type RoleRecord =
  | { readonly kind: 'loading' }
  | { readonly kind: 'base'; readonly role: string }
  | { readonly kind: 'custom'; readonly role: CustomRole }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unknown'; readonly error: ApiError | null };

/** A role with its title, the way in which tokens name it, and its access, where it is known. */
export function useRole(keyOrId: string) {
  const { data, isWhole, isLoading, error } = useRoleDirectory();
  return useMemo(() => {
    const record = recordOf(keyOrId, data?.get(keyOrId), { isWhole, isLoading, error });
    return { record, title: titleOf(record, keyOrId), named: namedOf(record, keyOrId), set: setOf(record) };
  }, [data, isWhole, isLoading, error, keyOrId]);
}

type DirectoryState = Pick<ReturnType<typeof useRoleDirectory>, 'isWhole' | 'isLoading' | 'error'>;

/** A custom role with the key of a base role comes first: only the account can have given it that key. */
function recordOf(
  keyOrId: string,
  role: CustomRole | undefined,
  { isWhole, isLoading, error }: DirectoryState,
): RoleRecord {
  if (role !== undefined) return { kind: 'custom', role };
  if (baseRoles.includes(keyOrId)) return { kind: 'base', role: keyOrId };
  if (isLoading) return { kind: 'loading' };
  return isWhole ? { kind: 'gone' } : { kind: 'unknown', error };
}

/** How pages name a custom role. */
export function roleTitle({ name, key }: Pick<CustomRole, 'name' | 'key'>): string {
  return name === '' ? key : name;
}

/** What a custom role allows, whatever role attributes its members hold. */
export function accessOfCustomRole(role: CustomRole): AccessSet {
  return accessOfRoles([{ ...role, name: roleTitle(role) }], {
    kind: 'unknown',
    holder: 'the member who holds it',
  });
}

function titleOf(record: RoleRecord, keyOrId: string): string {
  if (record.kind === 'custom') return roleTitle(record.role);
  return record.kind === 'base' ? baseRoleLabel(record.role) : keyOrId;
}

function namedOf(record: RoleRecord, keyOrId: string): NamedRole {
  if (record.kind === 'custom') return namedRole(record.role);
  return record.kind === 'base' ? record : { kind: 'custom', names: [keyOrId] };
}

function setOf(record: RoleRecord): AccessSet | undefined {
  if (record.kind === 'base') return accessOfBaseRole(record.role);
  return record.kind === 'custom' && record.role.readable ? accessOfCustomRole(record.role) : undefined;
}
