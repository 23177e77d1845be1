// The names of the base roles, apart from their policies: a list of tokens needs only the names.
const labels: ReadonlyMap<string, string> = new Map([
  ['reader', 'Reader'],
  ['writer', 'Writer'],
  ['admin', 'Admin'],
  ['owner', 'Owner'],
  ['no_access', 'No access'],
]);

/** The names of the base roles as the API writes them. */
export const baseRoles: readonly string[] = [...labels.keys()];

/** How a base role is shown (contract section 13). A role that this program does not know is shown by its own name. */
export function baseRoleLabel(role: string): string {
  return labels.get(role) ?? role;
}
