import type { RoleName } from '#domain/token/access-label.ts';
import { useRoleDirectory } from '#queries/cache/custom-roles.ts';

/** Names a custom role by its ID, as far as the account's roles are read. */
export function useRoleName(): RoleName {
  const roles = useRoleDirectory().data;
  return (id) => {
    const role = roles?.get(id);
    return role === undefined || role.name === '' ? role?.key : role.name;
  };
}
