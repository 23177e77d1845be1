// A draft out of pasted JSON: a token, the body of a create, a custom role, or statements.
import type { DraftWithNotes } from './clone.ts';
import { redactKeys } from '#domain/key/pattern.ts';
import { readPastedJson } from '#domain/policy/text/pasted-json.ts';
import { formatPolicyNodes, formatPolicyText } from '#domain/policy/text/format.ts';
import type { JsonNode } from '#domain/policy/text/node.ts';
import { statementNodes } from '#domain/policy/text/paste.ts';
import { policyOfText, readPolicyText } from '#domain/policy/text/text.ts';
import { emptyDraft, type AccessDraft } from './draft.ts';

export type PastedDraft =
  | ({ readonly kind: 'draft' } & DraftWithNotes)
  | { readonly kind: 'problem'; readonly message: string };

const takenKeys = new Set([
  'name',
  'description',
  'role',
  'customRoleIds',
  'inlineRole',
  'serviceToken',
  'defaultApiVersion',
]);
/** Fields that every token has and that a draft does not need; no note is made of them. */
const silentKeys = new Set([
  '_id',
  '_links',
  '_member',
  'ownerId',
  'memberId',
  'creationDate',
  'lastModified',
  'lastUsed',
]);

/**
 * Reads pasted JSON into a draft: a token, the body of a create, a custom role, statements, or one statement. Never takes a key
 * along, and says what else it left behind. A problem in the JSON is named with its line and column.
 */
export function draftFromJson(pasted: string): PastedDraft {
  const reading = readPastedJson(pasted);
  if (reading.kind === 'problem') return reading;
  const { text, root } = reading;
  if (root.kind !== 'object' && root.kind !== 'array') {
    return { kind: 'problem', message: 'Expected a token, a create request, or statements.' };
  }
  const json: unknown = JSON.parse(text);
  const fields = new Map(root.kind === 'object' ? Object.entries(Object(json)) : []);
  const isToken = [...takenKeys].some((name) => fields.has(name));
  const found = statementNodes(root) ?? [];
  const isStatement = found[0] === root && !isToken;
  // A token may hold members with the names of a statement's parts; that does not make it a statement.
  const nodes = found[0] === root && isToken ? [] : found;
  if (!isToken && nodes.length === 0) {
    return { kind: 'problem', message: 'No access token found in this JSON.' };
  }
  const notes = isStatement ? [] : leftBehind(fields, nameOfList(root, nodes));
  const inlineText = nodes.length === 0 ? undefined : redactKeys(formatPolicyNodes(text, nodes));
  const draft = {
    ...emptyDraft,
    name: redactKeys(textOf(fields.get('name'))),
    description: redactKeys(textOf(fields.get('description'))),
    kind: fields.get('serviceToken') === true ? ('service' as const) : ('personal' as const),
    access: accessOf(fields, inlineText, notes),
  };
  return { kind: 'draft', draft, notes };
}

/** The name under which an object holds these values as its list. */
function nameOfList(root: JsonNode, nodes: readonly JsonNode[]): string | undefined {
  if (root.kind !== 'object') return undefined;
  return root.members.find(({ value }) => value.kind === 'array' && value.items === nodes)?.name;
}

function leftBehind(fields: ReadonlyMap<string, unknown>, list: string | undefined): string[] {
  const notes: string[] = [];
  if (fields.has('token')) notes.push('The key in this JSON was ignored: a new token gets a new key.');
  if (fields.has('expiry')) notes.push('The expiry was ignored. Choose one here.');
  const version = fields.get('defaultApiVersion');
  if (version !== undefined && version !== emptyDraft.apiVersion) {
    notes.push(`The API version is ${emptyDraft.apiVersion}, the current one.`);
  }
  const known = ['token', 'expiry', list];
  const unknown = [...fields.keys()].filter(
    (name) => !takenKeys.has(name) && !silentKeys.has(name) && !known.includes(name),
  );
  if (unknown.length > 0) notes.push(`Unrecognized and ignored: ${redactKeys(unknown.join(', '))}.`);
  return notes;
}

/** As in an answer of the API, an inline role goes before custom roles, and these before a base role. */
function accessOf(
  fields: ReadonlyMap<string, unknown>,
  inline: string | undefined,
  notes: string[],
): AccessDraft {
  const empty = emptyDraft.access;
  const roleIds = fields.get('customRoleIds');
  const role = textOf(fields.get('role'));
  const given = [inline !== undefined, isFilled(roleIds), role !== ''].filter(Boolean).length;
  if (given > 1) notes.push('More than one kind of access was given; only the most specific was used.');
  if (given === 0) notes.push('No access was given, so the draft starts as Reader.');
  if (inline !== undefined) {
    const policy = policyOfText(readPolicyText(inline));
    return { ...empty, kind: 'inline', policyText: policy === undefined ? inline : formatPolicyText(policy) };
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
