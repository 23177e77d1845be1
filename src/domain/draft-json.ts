// A draft out of JSON that somebody pastes: a token as the API shows it, the body of a create, or a bare policy.
import type { DraftWithNotes } from './draft-clone.ts';
import { withoutKeys } from './key-pattern.ts';
import { formatPolicyText } from './policy/policy-text-format.ts';
import { policyOfText, readPolicyText } from './policy/text.ts';
import { emptyDraft, type AccessDraft } from './token-draft.ts';

export type PastedDraft =
  | ({ readonly kind: 'draft' } & DraftWithNotes)
  | { readonly kind: 'problem'; readonly message: string };

const TAKEN = new Set([
  'name',
  'description',
  'role',
  'customRoleIds',
  'inlineRole',
  'serviceToken',
  'defaultApiVersion',
]);
/** What every token has and nobody would miss in a draft. */
const SILENT = new Set([
  '_id',
  '_links',
  '_member',
  'ownerId',
  'memberId',
  'creationDate',
  'lastModified',
  'lastUsed',
]);

/** Reads pasted JSON into a draft. Never takes a key along, and says what else it left behind. */
export function draftFromJson(text: string): PastedDraft {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { kind: 'problem', message: 'This is not JSON.' };
  }
  const source: unknown = Array.isArray(json) ? { inlineRole: json } : json;
  if (typeof source !== 'object' || source === null) {
    return { kind: 'problem', message: 'Expected a token, the body of a create, or a list of statements.' };
  }
  const fields = new Map(Object.entries(source));
  if (![...TAKEN].some((name) => fields.has(name))) {
    return { kind: 'problem', message: 'Nothing of an access token was found in this JSON.' };
  }
  const notes = leftBehind(fields);
  const draft = {
    ...emptyDraft,
    name: withoutKeys(textOf(fields.get('name'))),
    description: withoutKeys(textOf(fields.get('description'))),
    kind: fields.get('serviceToken') === true ? ('service' as const) : ('personal' as const),
    access: accessOf(fields, notes),
  };
  return { kind: 'draft', draft, notes };
}

function leftBehind(fields: ReadonlyMap<string, unknown>): string[] {
  const notes: string[] = [];
  if (fields.has('token'))
    notes.push('The key in this JSON was not taken along: a new token gets a new key.');
  if (fields.has('expiry')) notes.push('The expiry was not taken along; choose one here.');
  const version = fields.get('defaultApiVersion');
  if (version !== undefined && version !== emptyDraft.apiVersion) {
    notes.push(`The API version is ${emptyDraft.apiVersion}, the only current one.`);
  }
  const known = ['token', 'expiry'];
  const unknown = [...fields.keys()].filter(
    (name) => !TAKEN.has(name) && !SILENT.has(name) && !known.includes(name),
  );
  if (unknown.length > 0) notes.push(`Not understood and left out: ${withoutKeys(unknown.join(', '))}.`);
  return notes;
}

/** As in an answer of the API, an inline role goes before custom roles, and these before a base role. */
function accessOf(fields: ReadonlyMap<string, unknown>, notes: string[]): AccessDraft {
  const empty = emptyDraft.access;
  const inline = fields.get('inlineRole');
  const roleIds = fields.get('customRoleIds');
  const role = textOf(fields.get('role'));
  const given = [isFilled(inline), isFilled(roleIds), role !== ''].filter(Boolean).length;
  if (given > 1) notes.push('More than one kind of access was given; only the most specific one was taken.');
  if (given === 0) notes.push('No access was given; the draft starts as Reader.');
  if (isFilled(inline)) {
    const text = withoutKeys(`${JSON.stringify(inline, undefined, 2)}\n`);
    const policy = policyOfText(readPolicyText(text));
    return { ...empty, kind: 'inline', policyText: policy === undefined ? text : formatPolicyText(policy) };
  }
  if (isFilled(roleIds)) {
    const texts = roleIds.filter((id) => typeof id === 'string');
    return { ...empty, kind: 'custom', roleIds: [...new Set(texts)] };
  }
  return role === '' ? empty : { ...empty, role };
}

function isFilled(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
