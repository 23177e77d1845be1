// The access that a draft asks for, in the form that a token has.
import { policyOfText, readPolicyText } from '#domain/policy/text/text.ts';
import type { AccessDraft } from '#domain/draft/draft.ts';
import type { TokenAccess } from '#domain/token/token.ts';

/** The access of a token made from the draft; an inline role that cannot be read completely is unreadable. */
export function accessOfDraft({ kind, role, roleIds, policyText }: AccessDraft): TokenAccess {
  if (kind === 'base') return { kind: 'base', role };
  if (kind === 'custom') return { kind: 'custom', roleIds };
  const policy = policyOfText(readPolicyText(policyText));
  return policy === undefined ? { kind: 'unreadable', json: policyText } : { kind: 'inline', policy };
}
