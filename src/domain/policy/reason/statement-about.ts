// A statement about one action on one resource. Tags, views and criticality are left out: they may change while the name stays.
import type { AccessRequest } from '#domain/policy/language/evaluate.ts';
import type { Resource } from '#domain/policy/language/resource-match.ts';
import { formatResource } from '#domain/policy/language/resource.ts';
import type { Effect, Statement } from '#domain/policy/language/statement.ts';

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
