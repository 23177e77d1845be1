// Which field a server speaks of when it refuses what a form sent (contract section 9).
import type { DraftField } from '#domain/draft/request.ts';

/** Names of the request's fields, longest first, and the field of the form that each comes from. */
const requestFields: readonly (readonly [string, DraftField])[] = [
  ['defaultApiVersion', 'apiVersion'],
  ['customRoleIds', 'roleIds'],
  ['description', 'description'],
  ['inlineRole', 'policyText'],
  ['expiry', 'expiry'],
  ['name', 'name'],
  ['role', 'role'],
];

/** The field that the message of a 400 names; undefined when it names none. */
export function refusedField(message: string): DraftField | undefined {
  // The vendor names no field here, and only a policy has specifiers.
  if (/^(?:Error parsing resource specifier|Resource specifiers in a)/.test(message)) return 'policyText';
  return requestFields.find(([name]) => new RegExp(`(^|[^\\w])${name}($|[^\\w])`).test(message))?.[1];
}
