// The least statement that allows one question, or why no statement can.
import { evaluatePolicy } from '#domain/policy/language/evaluate.ts';
import type { AccessRequest } from '#domain/policy/language/evaluate.ts';
import type { Resource, RoleAttributes } from '#domain/policy/language/resource-match.ts';
import { formatResource } from '#domain/policy/language/resource.ts';
import type { Effect, Policy, Statement } from '#domain/policy/language/statement.ts';

export type SmallestStatement =
  | { readonly kind: 'allowed-already'; readonly statement: number }
  | { readonly kind: 'statement'; readonly statement: Statement }
  /** Denials win over any statement that could be added. These would have to go or shrink first. */
  | { readonly kind: 'denied'; readonly statements: readonly number[] };

/**
 * Finds the least statement to add so that `policy` allows the request. It names the one action and the one resource. Tags, views
 * and criticality are left out, because they may change while the name stays.
 */
export function smallestStatementFor(
  policy: Policy,
  request: AccessRequest,
  attributes: RoleAttributes = {},
): SmallestStatement {
  const { allowed, statement, statements } = evaluatePolicy(policy, request, attributes);
  if (allowed && statement !== undefined) return { kind: 'allowed-already', statement };
  const denials = statements.flatMap(({ applies, effect }, index) =>
    applies && effect === 'deny' ? [index] : [],
  );
  if (denials.length > 0) return { kind: 'denied', statements: denials };
  return { kind: 'statement', statement: statementAbout(request, 'allow') };
}

/** A statement about nothing but this action on this resource. */
export function statementAbout({ action, resource }: AccessRequest, effect: Effect): Statement {
  return {
    effect,
    resources: { mode: 'only', patterns: [specifierOf(resource)] },
    actions: { mode: 'only', patterns: [action] },
  };
}

/** The specifier that names this resource and no other. */
export function specifierOf({ kindId, segments }: Resource): string {
  const bare = segments.map(({ type, name }) => ({ type, name, tags: [], properties: {}, views: [] }));
  return formatResource({ kindId, segments: bare });
}
