// The body of a new custom role, and what a patch may change of one (contract section 11).
import { policyToJson } from '#domain/policy/language/statement.ts';
import type { PatchTarget } from '../apply-patch.ts';
import { invalidRequest } from '../errors.ts';
import type { CustomRoleRow } from '../tables.ts';
import { readObject, readText, type JsonObject } from './fields.ts';
import { readPolicy } from './policy.ts';

export type RoleColumns = Pick<
  CustomRoleRow,
  'name' | 'description' | 'basePermissions' | 'resourceCategory' | 'policy'
>;

const known = ['key', 'name', 'description', 'policy', 'basePermissions', 'resourceCategory'];

/** Checks the body of create. Throws 400 that names the field at fault. */
export function readNewRole(body: unknown): RoleColumns & Pick<CustomRoleRow, 'key'> {
  const fields = readObject(body, known);
  return { key: readKey(fields), ...readRole(fields) };
}

/** Reads all that can be changed of a role. Throws 400 that names the field at fault. */
export function readRole(fields: JsonObject): RoleColumns {
  const name = readText(fields, 'name');
  if (name === '') throw invalidRequest('name: required');
  if (fields['policy'] === undefined) throw invalidRequest('policy: required');
  return {
    name,
    description: readText(fields, 'description'),
    basePermissions: readChoice(fields, 'basePermissions', ['no_access', 'reader']),
    resourceCategory: readChoice(fields, 'resourceCategory', ['any', 'organization', 'project']),
    policy: JSON.stringify(policyToJson(readPolicy(fields['policy'], 'policy'))),
  };
}

function readKey(fields: JsonObject): string {
  const key = readText(fields, 'key');
  if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,255}$/.test(key)) return key;
  throw invalidRequest(
    'key: must begin with a letter or digit and hold letters, digits, ".", "_" and "-" only',
  );
}

/** A missing value is the first of the choices. */
function readChoice<T extends string>(fields: JsonObject, field: string, choices: readonly [T, ...T[]]): T {
  const value = fields[field] ?? choices[0];
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) throw invalidRequest(`${field}: expected one of ${choices.join(', ')}`);
  return choice;
}

export type RoleField = 'name' | 'description' | 'basePermissions' | 'policy';

/** The action that a policy must allow on the role for a field to be changed. */
export const roleActions: Readonly<Record<RoleField, string>> = {
  name: 'updateName',
  description: 'updateDescription',
  basePermissions: 'updateBasePermissions',
  policy: 'updatePolicy',
};

/** How many reference tokens may follow a field's name. Single actions of a statement can be patched, as the vendor documents. */
const depths: ReadonlyMap<RoleField, number> = new Map([
  ['name', 0],
  ['description', 0],
  ['basePermissions', 0],
  ['policy', 3],
]);

/** Reads the JSON Pointer of a patch of a role. */
export function readRolePath(path: string): PatchTarget<RoleField> {
  const [, name = '', ...rest] = path.split('/');
  if (name === 'key' || name === 'resourceCategory' || name === 'assignedTo' || name.startsWith('_'))
    return { kind: 'read-only', name };
  const field = [...depths.keys()].find((candidate) => candidate === name);
  if (field === undefined || rest.length > (depths.get(field) ?? 0)) return { kind: 'unknown' };
  return { kind: 'field', field, rest };
}
