import { paths } from '#domain/address/paths.ts';

/** The anchor of a custom role on the page of roles. */
export function rolePlace(id: string): string {
  return `role-${id}`;
}

/** The address of a custom role on the page of roles. */
export function roleLink(id: string): string {
  return `${paths.accessRoles()}#${rolePlace(id)}`;
}
