// An edit as its form holds it. It becomes a wanted token once, when it is previewed or saved.
import { draftAccess } from '#domain/draft/clone.ts';
import { accessProblems, type DraftProblem } from '#domain/draft/request.ts';
import { holdsKey } from '#domain/key/pattern.ts';
import { policyOfText, readPolicyText } from '#domain/policy/text/text.ts';
import { type AccessDraft, emptyDraft, type ExpiryPlan, expiryInstant } from '#domain/draft/draft.ts';
import type { EditableToken } from './edit.ts';
import type { TokenAccess, TokenKind } from '#domain/token/token.ts';
import { trimName } from '#domain/text/strip-invisible.ts';

export type EditDraft = {
  readonly name: string;
  readonly description: string;
  readonly access: AccessDraft;
  readonly expiry: ExpiryPlan;
  readonly apiVersion: number | undefined;
};

export type EditReading =
  | { readonly kind: 'wanted'; readonly wanted: EditableToken }
  | { readonly kind: 'problems'; readonly problems: readonly DraftProblem[] };

/** The form of a token as it is. */
export function editDraftOf(token: EditableToken): EditDraft {
  return {
    name: token.name,
    description: token.description,
    access: accessDraftOf(token.access),
    expiry: token.expiresAt === undefined ? { kind: 'never' } : { kind: 'at', at: token.expiresAt },
    apiVersion: token.apiVersion,
  };
}

/**
 * What a draft wants of a token that was like `start`, or what stands in the way. A part that the draft leaves alone is not
 * checked, so an expired token can still be renamed. A number of days counts from `now` (epoch ms). It is the one on screen, so
 * that the instant shown is sent.
 */
export function readEditDraft(
  draft: EditDraft,
  start: EditableToken,
  kind: TokenKind,
  now: number,
): EditReading {
  const name = draft.name === start.name ? start.name : trimName(draft.name);
  const description = draft.description === start.description ? start.description : draft.description.trim();
  const expiresAt = expiryInstant(draft.expiry, now);
  const keepsAccess = kind === 'service' || isSameChoice(draft.access, accessDraftOf(start.access));
  const problems = [
    ...nameProblems(name, start),
    ...keyProblems('name', name, start.name),
    ...keyProblems('description', description, start.description),
    ...(keepsAccess ? [] : accessProblems({ access: draft.access, kind })),
    ...expiryProblems(draft, expiresAt, start, now),
  ];
  if (problems.length > 0) return { kind: 'problems', problems };
  const access = keepsAccess ? start.access : tokenAccess(draft.access);
  return { kind: 'wanted', wanted: { name, description, access, expiresAt, apiVersion: draft.apiVersion } };
}

/** An access as the form offers it. One that cannot be chosen there stands unchosen until somebody chooses. */
export function accessDraftOf(access: TokenAccess): AccessDraft {
  if (access.kind === 'base') return { ...emptyDraft.access, role: access.role };
  return access.kind === 'none' ? { ...emptyDraft.access, role: '' } : draftAccess(access, []);
}

/** Whether two choices of access come to the same; what is kept for the kinds not chosen does not count. */
export function isSameChoice(a: AccessDraft, b: AccessDraft): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'base') return a.role === b.role;
  if (a.kind === 'inline') return a.policyText === b.policyText;
  return a.roleIds.length === b.roleIds.length && a.roleIds.every((id) => b.roleIds.includes(id));
}

function tokenAccess(draft: AccessDraft): TokenAccess {
  if (draft.kind === 'base') return { kind: 'base', role: draft.role };
  if (draft.kind === 'custom') return { kind: 'custom', roleIds: [...new Set(draft.roleIds)] };
  return { kind: 'inline', policy: policyOfText(readPolicyText(draft.policyText)) ?? [] };
}

function nameProblems(name: string, start: EditableToken): readonly DraftProblem[] {
  return name === '' && start.name !== '' ? [{ field: 'name', message: 'Enter a name.' }] : [];
}

function keyProblems(field: 'name' | 'description', text: string, before: string): readonly DraftProblem[] {
  const message = 'This contains a key. Anyone who can list tokens could read it here, so remove it.';
  return text !== before && holdsKey(text) ? [{ field, message }] : [];
}

function expiryProblems(
  { expiry }: EditDraft,
  expiresAt: number | undefined,
  start: EditableToken,
  now: number,
): readonly DraftProblem[] {
  if (expiry.kind === 'after' && !(Number.isInteger(expiry.days) && expiry.days > 0)) {
    return [{ field: 'expiry', message: 'Enter a whole number of days, at least 1.' }];
  }
  // Negated, so that an instant which is not a number fails too.
  if (expiresAt === undefined || expiresAt === start.expiresAt || expiresAt > now) return [];
  return [
    {
      field: 'expiry',
      message: Number.isNaN(expiresAt)
        ? 'Enter a complete date and time.'
        : 'This time has passed. Choose a later one.',
    },
  ];
}
