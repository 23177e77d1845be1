// What would change an answer, in sentences.
import { creatableRoles } from '#domain/draft/draft.ts';
import type { GrantAnswer } from '#domain/policy/access/access-answer.ts';
import type { ReviewedGrant } from '#domain/policy/access/reviewed-access.ts';
import { baseRoleLabel } from '#domain/policy/language/base-role-label.ts';
import { baseRolePolicy } from '#domain/policy/language/base-roles.ts';
import { evaluatePolicy, viewProject } from '#domain/policy/language/evaluate.ts';
import type { AccessRequest } from '#domain/policy/language/evaluate.ts';
import { projectAround, type RoleAttributes } from '#domain/policy/language/resource-match.ts';
import type { Policy, Scope } from '#domain/policy/language/statement.ts';
import { whatWouldFlip } from '#domain/policy/reason/flip.ts';
import type { PolicyEdit } from '#domain/policy/reason/policy-edit.ts';
import { specifierOf, statementAbout } from '#domain/policy/reason/statement-about.ts';
import { joinWords } from '#domain/text/word-list.ts';
import type { TokenAccess } from '#domain/token/token.ts';

/** A way to change an answer. */
export type Way = {
  /** What to do, as a sentence. */
  readonly text: string;
  /** The token's access once that is done; undefined if it is not the token that changes. */
  readonly access: TokenAccess | undefined;
};

/** Ways to change the answer of one role, the smallest change first; empty when there is none to suggest. */
export function waysToTurn(
  { grant, carrier }: ReviewedGrant,
  answer: GrantAnswer,
  request: AccessRequest,
): readonly Way[] {
  if (grant.kind === 'unreadable' || answer.verdict === 'unknown') return [];
  if (carrier === 'base-role') return otherAccess(request, answer.verdict === 'allowed');
  // A custom role belongs to the account, so changing it is no change of the token.
  const accessWith = (policy: Policy): TokenAccess | undefined =>
    carrier === 'inline-role' ? { kind: 'inline', policy } : undefined;
  if (answer.because === 'base') {
    const policy = [...grant.policy, statementAbout(request, 'deny')];
    return [{ text: `Add a statement that denies ${placeOf(request)}.`, access: accessWith(policy) }];
  }
  const values = grant.attributes.kind === 'known' ? grant.attributes.values : {};
  const { flips } = whatWouldFlip(grant.policy, request, values);
  return flips.slice(0, 3).map(({ edits, policy }) => {
    const sentence = joinWords(edits.map(editWords));
    const text = `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
    const view =
      answer.verdict === 'denied' ? hiddenView([...policy, ...grant.base], request, values) : undefined;
    if (view === undefined) return { text, access: accessWith(policy) };
    return {
      text: `${text} Also allow ${placeOf(view)}.`,
      access: accessWith(whatWouldFlip(policy, view, values).flips[0]?.policy ?? policy),
    };
  });
}

/** The view of the project that a policy doesn't allow, without which nothing in the project can be reached. */
function hiddenView(
  policy: Policy,
  { resource }: AccessRequest,
  values: RoleAttributes,
): AccessRequest | undefined {
  const project = projectAround(resource);
  if (project === undefined) return undefined;
  const view = { action: viewProject, resource: project };
  return evaluatePolicy(policy, view, values).allowed ? undefined : view;
}

function placeOf({ action, resource }: AccessRequest): string {
  return `${action} on ${specifierOf(resource)}`;
}

/** Only roles that the API takes are suggested, the closest one first. */
function otherAccess(request: AccessRequest, allowed: boolean): readonly Way[] {
  const roles = creatableRoles.filter(
    (role) => evaluatePolicy(baseRolePolicy(role) ?? [], request).allowed !== allowed,
  );
  const ways = (allowed ? roles.toReversed() : roles).slice(0, 1).map((role): Way => ({
    text: `Use the base role ${baseRoleLabel(role)}.`,
    access: { kind: 'base', role },
  }));
  if (allowed) return [...ways, inlineStart(request)];
  const only = [statementAbout(request, 'allow')];
  const view = hiddenView(only, request, {});
  const policy = view === undefined ? only : [...only, statementAbout(view, 'allow')];
  return [...ways, { text: 'Use an inline role that allows only this.', access: { kind: 'inline', policy } }];
}

/** An inline role to add to: it views the project that the question is about, without which it could do nothing there. */
function inlineStart({ action, resource }: AccessRequest): Way {
  const project = action === viewProject ? undefined : projectAround(resource);
  const policy =
    project === undefined ? [] : [statementAbout({ action: viewProject, resource: project }, 'allow')];
  const text =
    project === undefined
      ? 'Start an inline role from nothing, and add only what’s needed.'
      : `Start an inline role from viewProject on ${specifierOf(project)}, and add only what’s needed.`;
  return { text, access: { kind: 'inline', policy } };
}

function editWords(edit: PolicyEdit): string {
  switch (edit.kind) {
    case 'add-statement': {
      const { effect, actions, resources } = edit.content;
      const place = `${joinWords(actions.patterns)} on ${joinWords(resources.patterns)}`;
      return `add a statement that ${effect === 'allow' ? 'allows' : 'denies'} ${place}`;
    }
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
