/** The anchor of a custom role on the page of roles. */
export function rolePlace(id: string): string {
  return `role-${id}`;
}
