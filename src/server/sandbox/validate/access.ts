// The permissions of a token: exactly one of a base role, custom roles, an inline policy (contract section 4).
import { policyToJson } from '#domain/policy/language/statement.ts';
import { invalidRequest } from '../errors.ts';
import type { CustomRoleRow, TokenRow } from '../tables.ts';
import { readList, readText, type JsonObject } from './fields.ts';
import { readPolicy } from './policy.ts';

export type AccessColumns = Pick<TokenRow, 'role' | 'customRoleIds' | 'inlineRole'>;

/** How custom roles may be named: create takes keys and ids, a patch is only known to work with ids. */
export type RoleNaming = 'id-or-key' | 'id';

const baseRoles = ['reader', 'writer', 'admin'];

/** Reads `role`, `customRoleIds` and `inlineRole` into columns. Throws 400 when none or several are filled, or one is wrong. */
export function readAccess(
  body: JsonObject,
  roles: readonly CustomRoleRow[],
  naming: RoleNaming,
): AccessColumns {
  const role = readText(body, 'role');
  const customRoles = readList(body, 'customRoleIds');
  const inlineRole = readList(body, 'inlineRole');
  const filled = [role !== '', customRoles.length > 0, inlineRole.length > 0].filter(Boolean).length;
  if (filled === 0) {
    throw invalidRequest('One of role, customRoleIds or inlineRole is required, and none is given');
  }
  if (filled > 1) {
    throw invalidRequest('Only one of role, customRoleIds and inlineRole may be given, not several');
  }
  const none: AccessColumns = { role: null, customRoleIds: null, inlineRole: null };
  if (role !== '') return { ...none, role: readBaseRole(role) };
  if (inlineRole.length > 0)
    return { ...none, inlineRole: JSON.stringify(policyToJson(readPolicy(inlineRole, 'inlineRole'))) };
  return { ...none, customRoleIds: JSON.stringify(readRoleIds(customRoles, roles, naming)) };
}

function readBaseRole(role: string): string {
  if (baseRoles.includes(role)) return role;
  throw invalidRequest(`role: ${JSON.stringify(role)} is not one of ${baseRoles.join(', ')}`);
}

function readRoleIds(
  named: readonly unknown[],
  roles: readonly CustomRoleRow[],
  naming: RoleNaming,
): string[] {
  const ids = named.map((name, index) => {
    if (typeof name !== 'string') throw invalidRequest(`customRoleIds/${index}: expected a string`);
    const role = roles.find(({ id, key }) => id === name || (naming === 'id-or-key' && key === name));
    if (role === undefined)
      throw invalidRequest(`customRoleIds/${index}: no custom role ${JSON.stringify(name)}`);
    return role.id;
  });
  return [...new Set(ids)];
}
