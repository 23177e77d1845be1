import { currentApiVersion } from '#domain/token/api-version.ts';
import type { CustomRoleRow, TokenRow } from '../tables.ts';
import { readAccess, type AccessColumns } from './access.ts';
import { readDefaultApiVersion } from './api-version.ts';
import { readFlag, readObject, readText } from './fields.ts';

// No `expiry`: not even the newest version of the API takes one at creation (contract section 4), so it is refused as unknown.
const known = [
  'name',
  'description',
  'role',
  'customRoleIds',
  'inlineRole',
  'serviceToken',
  'defaultApiVersion',
];

export type NewToken = Pick<TokenRow, 'name' | 'description' | 'service' | 'apiVersion'> & AccessColumns;

/** Checks the body of create (contract section 4). Throws 400 that names the field at fault. */
export function readNewToken(body: unknown, roles: readonly CustomRoleRow[]): NewToken {
  const fields = readObject(body, known);
  const apiVersion = fields['defaultApiVersion'] ?? undefined;
  return {
    name: readText(fields, 'name'),
    description: readText(fields, 'description'),
    service: readFlag(fields, 'serviceToken') ? 1 : 0,
    apiVersion: apiVersion === undefined ? currentApiVersion : readDefaultApiVersion(apiVersion),
    ...readAccess(fields, roles, 'id-or-key'),
  };
}
