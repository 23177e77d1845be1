// Which parts of a token a JSON Patch may touch, by kind of token, and the permission it needs (contract section 5).
import type { JsonPatch } from './json-patch.ts';
import type { TokenKind } from '#domain/token/token.ts';

/** A part of a token that a patch can write. */
export type PatchField =
  | 'name'
  | 'description'
  | 'expiry'
  | 'role'
  | 'customRoleIds'
  | 'inlineRole'
  | 'defaultApiVersion';

/**
 * What a JSON Pointer names on a token. `rest` are the unescaped reference tokens below the field, empty for the field as a
 * whole. `read-only` parts exist but belong to the server. Anything else is `unknown`.
 */
export type PatchTarget =
  | { readonly kind: 'field'; readonly field: PatchField; readonly rest: readonly string[] }
  | { readonly kind: 'read-only'; readonly name: string }
  | { readonly kind: 'unknown' };

type FieldRule = {
  readonly action: string;
  readonly writableOn: readonly TokenKind[];
  /** How many reference tokens may follow the field's name. */
  readonly depth: number;
};

const everyKind: readonly TokenKind[] = ['personal', 'service'];
// A service token keeps the permissions it was made with: the action below does not even exist for it.
const access = { action: 'updateAccessTokenPolicy', writableOn: ['personal'] } as const;

const fields: ReadonlyMap<PatchField, FieldRule> = new Map<PatchField, FieldRule>([
  ['name', { action: 'updateAccessTokenName', writableOn: everyKind, depth: 0 }],
  ['description', { action: 'updateAccessTokenDescription', writableOn: everyKind, depth: 0 }],
  ['expiry', { action: 'updateAccessTokenExpiry', writableOn: everyKind, depth: 0 }],
  ['role', { ...access, depth: 0 }],
  ['customRoleIds', { ...access, depth: 1 }],
  ['inlineRole', { ...access, depth: 3 }],
  // No action is documented for the API version; it shares the edit form, and so the permission, of the name.
  ['defaultApiVersion', { action: 'updateAccessTokenName', writableOn: everyKind, depth: 0 }],
]);

const readOnlyNames: ReadonlySet<string> = new Set([
  '_id',
  '_links',
  '_member',
  'creationDate',
  'lastModified',
  'lastUsed',
  'memberId',
  'ownerId',
  'serviceToken',
  'token',
]);

// Reference tokens that name parts of JavaScript's own objects and not of the document.
const unsafeNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Reads the JSON Pointer (RFC 6901) of a patch operation. Never throws. */
export function readPatchPath(path: string): PatchTarget {
  if (!path.startsWith('/')) return { kind: 'unknown' };
  const [name = '', ...rest] = path
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (readOnlyNames.has(name)) return { kind: 'read-only', name };
  const field = [...fields.keys()].find((known) => known === name);
  if (field === undefined || rest.some((token) => unsafeNames.has(token))) return { kind: 'unknown' };
  if (rest.length > (fields.get(field)?.depth ?? 0)) return { kind: 'unknown' };
  return { kind: 'field', field, rest };
}

/** Whether a field can be changed on a token of this kind at all, whoever calls. */
export function isWritable(field: PatchField, kind: TokenKind): boolean {
  return fields.get(field)?.writableOn.includes(kind) ?? false;
}

/** The action that a policy must allow on the token for this field to be changed. */
export function actionToPatch(field: PatchField): string {
  return fields.get(field)?.action ?? access.action;
}

/** The actions that a patch needs on its token, each once. Operations that only test need none. */
export function actionsOfPatch(patch: JsonPatch): readonly string[] {
  const actions = patch.flatMap(({ op, path }) => {
    const target = readPatchPath(path);
    return op === 'test' || target.kind !== 'field' ? [] : [actionToPatch(target.field)];
  });
  return [...new Set(actions)];
}
