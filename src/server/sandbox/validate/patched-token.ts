import type { PatchField } from '#domain/edit/patch.ts';
import type { PatchDocument } from '../apply-patch.ts';
import { invalidRequest } from '../errors.ts';
import type { CustomRoleRow, TokenRow } from '../tables.ts';
import { readAccess } from './access.ts';
import { readDefaultApiVersion } from './api-version.ts';
import { readText } from './fields.ts';

export type TokenChanges = Partial<
  Pick<
    TokenRow,
    'name' | 'description' | 'expiresAt' | 'role' | 'customRoleIds' | 'inlineRole' | 'apiVersion'
  >
>;

/**
 * Reads the written fields of a token after a patch as columns. Fields that the patch left alone are not checked, so that an
 * expired token can still be renamed. Throws 400 that names the field at fault; `now` is epoch ms.
 */
export function readPatchedToken(
  document: PatchDocument,
  written: ReadonlySet<PatchField>,
  roles: readonly CustomRoleRow[],
  now: number,
): TokenChanges {
  const touchesAccess = written.has('role') || written.has('customRoleIds') || written.has('inlineRole');
  return {
    ...(written.has('name') ? { name: readText(document, 'name') } : {}),
    ...(written.has('description') ? { description: readText(document, 'description') } : {}),
    ...(written.has('expiry') ? { expiresAt: readExpiry(document['expiry'], now) } : {}),
    ...(written.has('defaultApiVersion')
      ? { apiVersion: readDefaultApiVersion(document['defaultApiVersion']) }
      : {}),
    ...(touchesAccess ? readAccess(document, roles, 'id') : {}),
  };
}

/**
 * Null and a removed field clear the expiry. A time that is not ahead is refused, because it would end the token (contract
 * section 6).
 */
function readExpiry(value: unknown, now: number): number | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value > 8.64e15) {
    throw invalidRequest('expiry: expected a whole number of milliseconds since 1970');
  }
  if (value <= now) throw invalidRequest('expiry: must lie in the future');
  return value;
}
