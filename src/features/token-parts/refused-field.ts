// Which field a server means when it refuses the input of a form (contract section 9).
import type { DraftField } from '#domain/draft/request.ts';

/** Names of the request's fields, longest first, with the form field for each. */
const requestFields: readonly (readonly [string, DraftField])[] = [
  ['defaultApiVersion', 'apiVersion'],
  ['customRoleIds', 'roleIds'],
  ['description', 'description'],
  ['inlineRole', 'policyText'],
  ['expiry', 'expiry'],
  ['name', 'name'],
  ['role', 'role'],
];

/** The form field that the message of a 400 names; undefined if it names none. */
export function refusedField(message: string): DraftField | undefined {
  // LaunchDarkly names no field here, and only a policy has specifiers.
  if (/^(?:Error parsing resource specifier|Resource specifiers in a)/.test(message)) return 'policyText';
  return requestFields.find(([name]) => new RegExp(`(^|[^\\w])${name}($|[^\\w])`).test(message))?.[1];
}
