// The names of the base roles, the least access first, apart from their policies: a list of tokens needs only the names.
const labels: ReadonlyMap<string, string> = new Map([
  ['no_access', 'No access'],
  ['reader', 'Reader'],
  ['writer', 'Writer'],
  ['admin', 'Admin'],
  ['owner', 'Owner'],
]);

/** The names of the base roles as the API writes them. */
export const baseRoles: readonly string[] = [...labels.keys()];

/** How a base role is shown (contract section 13). A role that this program does not know is shown by its own name. */
export function baseRoleLabel(role: string): string {
  return labels.get(role) ?? role;
}
