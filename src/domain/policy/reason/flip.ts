// What would turn the answer to a question: small edits of the policy after which it is the opposite.
import { evaluatePolicy } from '#domain/policy/language/evaluate.ts';
import type { AccessRequest } from '#domain/policy/language/evaluate.ts';
import { matchesPattern } from '#domain/policy/language/pattern.ts';
import type { RoleAttributes } from '#domain/policy/language/resource-match.ts';
import { matchResources } from '#domain/policy/language/scope-match.ts';
import type { Effect, Policy } from '#domain/policy/language/statement.ts';
import { applyEdits, exclude, include } from './policy-edit.ts';
import type { PolicyEdit, ScopeTarget } from './policy-edit.ts';
import { specifierOf, statementAbout } from './statement-about.ts';

/** Edits that turn the answer together; each of them is needed. */
export type Flip = { readonly edits: readonly PolicyEdit[]; readonly policy: Policy };

export type FlipReport = { readonly allowed: boolean; readonly flips: readonly Flip[] };

/** The two sides of a question as targets of a statement's two scopes. */
type Question = { readonly action: ScopeTarget; readonly resource: ScopeTarget };

/** Lists ways to turn the answer, the smallest change first. Every `policy` in it gives the opposite answer. */
export function whatWouldFlip(
  policy: Policy,
  request: AccessRequest,
  attributes: RoleAttributes = {},
): FlipReport {
  const { allowed, statements } = evaluatePolicy(policy, request, attributes);
  const question = questionOf(request, attributes);
  const applying = (effect: Effect) =>
    statements.flatMap((one, index) => (one.applies && one.effect === effect ? [index] : []));
  const releases = (effect: Effect) => applying(effect).map((index) => releaseFrom(policy, index, question));
  const gains = applying('allow').length > 0 ? [[]] : waysToAllow(policy, request, attributes, question);
  const ways = allowed
    ? [[addition(request, 'deny')], releases('allow')]
    : gains.map((gain) => [...releases('deny'), ...gain]);
  return { allowed, flips: ways.map((edits) => ({ edits, policy: applyEdits(policy, edits) })) };
}

function questionOf({ action, resource }: AccessRequest, attributes: RoleAttributes): Question {
  return {
    action: { name: action, covers: (pattern) => matchesPattern(pattern, action) },
    resource: {
      name: specifierOf(resource),
      covers: (pattern) =>
        matchResources({ mode: 'only', patterns: [pattern] }, resource, attributes).matches,
    },
  };
}

function addition(request: AccessRequest, effect: Effect): PolicyEdit {
  return { kind: 'add-statement', content: statementAbout(request, effect) };
}

/** The edit after which a statement no longer applies: one more exception, a shorter list, or the statement gone. */
function releaseFrom(policy: Policy, statement: number, { action, resource }: Question): PolicyEdit {
  const one = policy[statement];
  const resources = one && exclude(one.resources, resource);
  const actions = one && exclude(one.actions, action);
  if (resources?.mode === 'except') return { kind: 'change-resources', statement, resources };
  if (actions !== undefined) return { kind: 'change-actions', statement, actions };
  if (resources !== undefined) return { kind: 'change-resources', statement, resources };
  return { kind: 'remove-statement', statement };
}

/** A new statement, or an allow that one more action or resource would make fit. */
function waysToAllow(
  policy: Policy,
  request: AccessRequest,
  attributes: RoleAttributes,
  { action, resource }: Question,
): readonly (readonly PolicyEdit[])[] {
  const { statements } = evaluatePolicy(policy, request, attributes);
  const nearMisses = policy.flatMap((one, statement): readonly PolicyEdit[] => {
    const reason = statements[statement];
    if (one.effect === 'deny' || reason === undefined) return [];
    const actions = reason.resources.matches ? include(one.actions, action) : undefined;
    const resources = reason.actions.matches ? include(one.resources, resource) : undefined;
    if (actions !== undefined) return [{ kind: 'change-actions', statement, actions }];
    return resources === undefined ? [] : [{ kind: 'change-resources', statement, resources }];
  });
  return [[addition(request, 'allow')], ...nearMisses.map((edit) => [edit])];
}
