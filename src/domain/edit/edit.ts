// From the token that a person wants to the smallest JSON Patch that makes it so (contract section 5).
import type { JsonPatch, PatchOperation } from './json-patch.ts';
import { policyToJson } from '#domain/policy/language/statement.ts';
import { isSameAccess } from '#domain/token/same-access.ts';
import type { PatchField } from './patch.ts';
import type { AccessToken, TokenAccess } from '#domain/token/token.ts';

/** The parts of a token that an edit can change. */
export type EditableToken = Pick<AccessToken, 'name' | 'description' | 'expiresAt' | 'apiVersion' | 'access'>;

/** A token as the latest read gave it, understood and as JSON: a patch depends on which members exist. */
export type FreshToken = { readonly token: AccessToken; readonly json: unknown };

export type EditPlan =
  /** No operations means that there is nothing to change. */
  | { readonly kind: 'patch'; readonly operations: JsonPatch }
  | { readonly kind: 'refused'; readonly field: 'access' | 'apiVersion'; readonly message: string };

/**
 * The patch from a fresh read to the wanted token. Everything that is replaced or removed is tested first. The server then
 * refuses the patch when somebody changed it meanwhile. What was absent cannot be tested (RFC 6902) and is added. A change of the
 * kind of access is one patch, which removes the old kind and sets the new one.
 */
export function planTokenEdit({ token, json }: FreshToken, wanted: EditableToken): EditPlan {
  const values: Change[] = [];
  if (wanted.name !== token.name) values.push(['name', wanted.name]);
  if (wanted.description !== token.description) values.push(['description', wanted.description]);
  if (wanted.expiresAt !== token.expiresAt) values.push(['expiry', wanted.expiresAt]);
  if (wanted.apiVersion !== token.apiVersion) {
    if (wanted.apiVersion === undefined) {
      return {
        kind: 'refused',
        field: 'apiVersion',
        message: 'An API version can be changed but not removed.',
      };
    }
    values.push(['defaultApiVersion', wanted.apiVersion]);
  }
  if (!isSameAccess(wanted.access, token.access)) {
    if (token.kind === 'service') {
      const message =
        'The access of a service token is fixed when it’s created. Clone it with different access instead.';
      return { kind: 'refused', field: 'access', message };
    }
    const access = accessChanges(wanted.access);
    if (access === undefined) {
      return {
        kind: 'refused',
        field: 'access',
        message: 'Choose a base role, custom roles or an inline role.',
      };
    }
    values.push(...access);
  }
  return { kind: 'patch', operations: toOperations(json, values) };
}

/** The body of the request: the bare list, or a wrapper with a comment for the audit log, if any. */
export function patchBody(operations: JsonPatch, comment: string): unknown {
  const text = comment.trim();
  return text === '' ? operations : { comment: text, patch: operations };
}

/** A member and the value it shall have; undefined takes it away. */
type Change = readonly [field: PatchField, value: unknown];

function accessChanges(access: TokenAccess): readonly Change[] | undefined {
  if (access.kind === 'none' || access.kind === 'unreadable') return undefined;
  return [
    ['role', access.kind === 'base' ? access.role : undefined],
    ['customRoleIds', access.kind === 'custom' ? [...new Set(access.roleIds)] : undefined],
    ['inlineRole', access.kind === 'inline' ? policyToJson(access.policy) : undefined],
  ];
}

function toOperations(json: unknown, changes: readonly Change[]): JsonPatch {
  const tests: PatchOperation[] = [];
  const removals: PatchOperation[] = [];
  const writes: PatchOperation[] = [];
  for (const [field, value] of changes) {
    const path = `/${field}`;
    const now = memberOf(json, field);
    // The server may not store at all what it shows as empty. `add` works in both cases, and there is nothing to test.
    const isEmpty = now === undefined || now === null || (Array.isArray(now) && now.length === 0);
    if (!isEmpty) tests.push({ op: 'test', path, value: now });
    if (value !== undefined) writes.push({ op: isEmpty ? 'add' : 'replace', path, value });
    else if (!isEmpty) removals.push({ op: 'remove', path });
  }
  return [...tests, ...removals, ...writes];
}

function memberOf(json: unknown, name: string): unknown {
  if (typeof json !== 'object' || json === null || !Object.hasOwn(json, name)) return undefined;
  const value: unknown = Reflect.get(json, name);
  return value;
}
