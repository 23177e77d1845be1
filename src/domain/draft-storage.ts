// A draft as text for local storage. What comes back may be old, foreign or damaged, so reading it is total.
import { withoutKeys } from './key-pattern.ts';
import type { AccessDraft, ExpiryPlan, TokenDraft } from './token-draft.ts';

/** A draft that was left behind, and when (epoch ms). */
export type SavedDraft = { readonly draft: TokenDraft; readonly savedAt: number };

/** Raised when a draft of before can no longer be understood; older texts are then ignored. */
const VERSION = 1;

/** Writes a draft. Anything shaped like a key is cut out first: no key is ever stored. */
export function encodeDraft({ draft, savedAt }: SavedDraft): string {
  const clean: TokenDraft = {
    ...draft,
    name: withoutKeys(draft.name),
    description: withoutKeys(draft.description),
    access: {
      ...draft.access,
      role: withoutKeys(draft.access.role),
      roleIds: draft.access.roleIds.map(withoutKeys),
      policyText: withoutKeys(draft.access.policyText),
    },
  };
  return JSON.stringify({ version: VERSION, savedAt, draft: clean });
}

/** Reads a stored draft; undefined when there is none that can be trusted. Never throws. */
export function decodeDraft(text: string | null): SavedDraft | undefined {
  const saved = fieldsOf(parse(text ?? ''));
  const draft = fieldsOf(saved?.get('draft'));
  const savedAt = saved?.get('savedAt');
  if (saved?.get('version') !== VERSION || draft === undefined || !isInstant(savedAt)) return undefined;
  const name = draft.get('name');
  const description = draft.get('description');
  const kind = draft.get('kind');
  const apiVersion = draft.get('apiVersion');
  const access = readAccess(draft.get('access'));
  const expiry = readExpiry(draft.get('expiry'));
  if (typeof name !== 'string' || typeof description !== 'string' || typeof apiVersion !== 'number')
    return undefined;
  if ((kind !== 'personal' && kind !== 'service') || access === undefined || expiry === undefined)
    return undefined;
  return { draft: { name, description, kind, access, apiVersion, expiry }, savedAt };
}

function readAccess(value: unknown): AccessDraft | undefined {
  const fields = fieldsOf(value);
  const kind = fields?.get('kind');
  const role = fields?.get('role');
  const policyText = fields?.get('policyText');
  const roleIds = fields?.get('roleIds');
  if (kind !== 'base' && kind !== 'custom' && kind !== 'inline') return undefined;
  if (typeof role !== 'string' || typeof policyText !== 'string' || !isTextList(roleIds)) return undefined;
  return { kind, role, roleIds, policyText };
}

function readExpiry(value: unknown): ExpiryPlan | undefined {
  const fields = fieldsOf(value);
  const kind = fields?.get('kind');
  const days = fields?.get('days');
  const at = fields?.get('at');
  if (kind === 'never') return { kind };
  if (kind === 'after' && typeof days === 'number') return { kind, days };
  return kind === 'at' && isInstant(at) ? { kind, at } : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fieldsOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined;
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

function isInstant(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
