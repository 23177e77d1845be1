// What would change an answer, in sentences.
import type { GrantAnswer } from '#domain/policy/access/access-answer.ts';
import { baseRoleLabel } from '#domain/policy/language/base-role-label.ts';
import { baseRolePolicy } from '#domain/policy/language/base-roles.ts';
import { evaluatePolicy } from '#domain/policy/language/evaluate.ts';
import type { AccessRequest } from '#domain/policy/language/evaluate.ts';
import { whatWouldFlip } from '#domain/policy/reason/flip.ts';
import type { PolicyEdit } from '#domain/policy/reason/policy-edit.ts';
import { specifierOf } from '#domain/policy/reason/smallest-statement.ts';
import type { ReviewedGrant } from '#domain/policy/access/reviewed-access.ts';
import type { Scope } from '#domain/policy/language/statement.ts';
import { joinWords } from '#domain/text/word-list.ts';

/** Ways to change the answer of one role, the smallest change first; empty when there is none to suggest. */
export function waysToTurn(
  { grant, carrier }: ReviewedGrant,
  answer: GrantAnswer,
  request: AccessRequest,
): readonly string[] {
  if (grant.kind === 'unreadable' || answer.verdict === 'unknown') return [];
  if (carrier === 'base-role') return otherBaseRoles(request, answer.verdict === 'allowed');
  const place = `${request.action} on ${specifierOf(request.resource)}`;
  if (answer.because === 'base') return [`Add a statement that denies ${place}.`];
  const values = grant.attributes.kind === 'known' ? grant.attributes.values : {};
  const { flips } = whatWouldFlip(grant.policy, request, values);
  return flips.slice(0, 3).map(({ edits }) => {
    const sentence = joinWords(edits.map((edit) => editWords(edit, place)));
    return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
  });
}

function otherBaseRoles(request: AccessRequest, allowed: boolean): readonly string[] {
  const others = ['reader', 'writer', 'admin', 'owner']
    .filter((role) => evaluatePolicy(baseRolePolicy(role) ?? [], request).allowed !== allowed)
    .map(baseRoleLabel);
  if (others.length === 0) return [];
  const does = others.length === 1 ? 'doesn’t' : 'don’t';
  const allows = others.length === 1 ? 'allows' : 'allow';
  return [
    allowed
      ? `Use another base role (${joinWords(others)} ${does} allow this), or an inline role with only what’s needed.`
      : `Use another base role (${joinWords(others)} ${allows} this), or an inline role that allows only this.`,
  ];
}

function editWords(edit: PolicyEdit, place: string): string {
  switch (edit.kind) {
    case 'add-statement':
      return `add a statement that ${edit.content.effect === 'allow' ? 'allows' : 'denies'} ${place}`;
    case 'remove-statement':
      return `remove statement ${edit.statement + 1}`;
    case 'change-actions':
      return `change the actions of statement ${edit.statement + 1} to ${scopeWords(edit.actions)}`;
    case 'change-resources':
      return `change the resources of statement ${edit.statement + 1} to ${scopeWords(edit.resources)}`;
    default:
      return edit satisfies never;
  }
}

function scopeWords({ mode, patterns }: Scope): string {
  return `${mode === 'except' ? 'everything except ' : ''}${joinWords(patterns)}`;
}
