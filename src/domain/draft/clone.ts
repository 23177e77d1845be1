// A draft with the access of a token that exists, to be created beside it.
import { currentApiVersion } from '#domain/token/api-version.ts';
import { baseRoleLabel } from '#domain/policy/language/base-role-label.ts';
import { formatPolicyText } from '#domain/policy/text/format.ts';
import { type AccessDraft, creatableRoles, emptyDraft, type TokenDraft } from './draft.ts';
import type { AccessToken, TokenAccess } from '#domain/token/token.ts';
import { isBlank } from '#domain/text/strip-invisible.ts';

/** `notes` are sentences on what could not be taken over as it was. */
export type DraftWithNotes = { readonly draft: TokenDraft; readonly notes: readonly string[] };

/** A draft like a token (contract section 8: there is no clone endpoint). `now` is epoch ms. */
export function cloneToken(token: AccessToken, now: number): DraftWithNotes {
  const notes: string[] = [];
  const expiresAt = token.expiresAt !== undefined && token.expiresAt > now ? token.expiresAt : undefined;
  if (token.expiresAt !== undefined && expiresAt === undefined) {
    notes.push('The original has expired, so the clone has no expiry yet.');
  }
  if (token.apiVersion !== undefined && token.apiVersion !== currentApiVersion) {
    notes.push(`The original uses API version ${token.apiVersion}; the clone uses ${currentApiVersion}.`);
  }
  const draft: TokenDraft = {
    name: copyName(token.name),
    description: token.description,
    kind: token.kind,
    access: draftAccess(token.access, notes),
    apiVersion: currentApiVersion,
    expiry: expiresAt === undefined ? { kind: 'never' } : { kind: 'at', at: expiresAt },
  };
  return { draft, notes };
}

/** The access of a token as a draft holds it. What cannot be created becomes Reader, and a note says so. */
export function draftAccess(access: TokenAccess, notes: string[]): AccessDraft {
  const empty = emptyDraft.access;
  if (access.kind === 'custom') return { ...empty, kind: 'custom', roleIds: access.roleIds };
  if (access.kind === 'inline')
    return { ...empty, kind: 'inline', policyText: formatPolicyText(access.policy) };
  if (access.kind === 'unreadable') {
    notes.push('The inline role couldn’t be read as a policy. Its JSON is kept for you to fix.');
    return { ...empty, kind: 'inline', policyText: `${JSON.stringify(access.json, undefined, 2)}\n` };
  }
  if (access.kind === 'none') {
    notes.push('LaunchDarkly doesn’t name the original’s access, so the clone starts as Reader.');
    return empty;
  }
  if (creatableRoles.includes(access.role)) return { ...empty, role: access.role };
  notes.push(
    `The API can’t create tokens with the role ${baseRoleLabel(access.role)}, so the clone starts as Reader.`,
  );
  return empty;
}

function copyName(name: string): string {
  const match = /^(.*) \(copy(?: (\d+))?\)$/s.exec(name);
  if (match === null) return isBlank(name) ? '' : `${name} (copy)`;
  return `${match[1] ?? ''} (copy ${Number(match[2] ?? 1) + 1})`;
}
