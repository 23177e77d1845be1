import type { ApiError } from '#queries/requests/failure.ts';
import type { RoleDirectory } from './role-options.ts';

/** Why the list of custom roles is incomplete or missing, and what to do; undefined if it is complete. */
export function roleListNote(
  directory: RoleDirectory | undefined,
  error: ApiError | null,
): string | undefined {
  const typing = 'You can still add a role by its ID or key.';
  if (directory !== undefined) {
    return directory.size > 0
      ? undefined
      : `No custom roles in this account. They’re available on some plans only. ${typing}`;
  }
  if (error === null) return undefined;
  return error.status === 403
    ? `Your key can’t list custom roles, which requires the Reader role. ${typing}`
    : `Couldn’t load custom roles: ${error.message} ${typing}`;
}
