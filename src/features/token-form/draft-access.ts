// The access that a draft asks for, as a token would carry it.
import { policyOfText, readPolicyText } from '#domain/policy/text/text.ts';
import type { AccessDraft } from '#domain/draft/draft.ts';
import type { TokenAccess } from '#domain/token/token.ts';

/** What a token made of the draft would have; an inline role that cannot be read whole is unreadable. */
export function accessOfDraft({ kind, role, roleIds, policyText }: AccessDraft): TokenAccess {
  if (kind === 'base') return { kind: 'base', role };
  if (kind === 'custom') return { kind: 'custom', roleIds };
  const policy = policyOfText(readPolicyText(policyText));
  return policy === undefined ? { kind: 'unreadable', json: policyText } : { kind: 'inline', policy };
}
