import type { ApiError } from '#queries/requests/failure.ts';
import type { RoleDirectory } from './role-options.ts';

/** Why the list of custom roles is incomplete or missing, and what to do; undefined if it is complete. */
export function roleListNote(
  directory: RoleDirectory | undefined,
  error: ApiError | null,
): string | undefined {
  const typing = 'A role can still be named by its ID or key.';
  if (directory !== undefined) {
    return directory.size > 0
      ? undefined
      : `This account shows no custom roles. They come with some plans only. ${typing}`;
  }
  if (error === null) return undefined;
  return error.status === 403
    ? `This session’s key may not list custom roles: that takes a Reader base. ${typing}`
    : `The custom roles could not be loaded: ${error.message} ${typing}`;
}
