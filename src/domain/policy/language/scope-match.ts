// Whether one of a statement's two scopes takes in a request, and why (contract section 12, "Evaluation").
import { matchesPattern } from './pattern.ts';
import { matchResource } from './resource-match.ts';
import type { Resource, ResourceReason, RoleAttributes } from './resource-match.ts';
import { parseResourceOnce } from './specifier-cache.ts';
import type { Scope } from './statement.ts';

/** `named` and `not-named` are for a scope of `only`, `excepted` and `not-excepted` for a scope of `except`. */
export type ScopeReason = 'named' | 'not-named' | 'excepted' | 'not-excepted';

export type ActionsMatch = {
  readonly matches: boolean;
  readonly reason: ScopeReason;
  /** The first pattern, from 0, that fits; missing when none does. */
  readonly pattern?: number;
};

/** `unreadable` is a specifier that this program cannot parse. It covers nothing, but what it means is unknown. */
export type NearestReason = Exclude<ResourceReason, 'matches'> | 'unreadable';

export type ResourcesMatch = ActionsMatch & {
  /** When no pattern fits: the reason of the pattern that came closest. */
  readonly nearest?: NearestReason;
};

/** Whether the scope takes in the action. */
export function matchActions(scope: Scope, action: string): ActionsMatch {
  return conclude(
    scope,
    scope.patterns.findIndex((pattern) => matchesPattern(pattern, action)),
  );
}

/** Whether the scope takes in the concrete thing. */
export function matchResources(scope: Scope, resource: Resource, attributes: RoleAttributes): ResourcesMatch {
  let nearest: NearestReason = 'other-kind';
  for (const [index, text] of scope.patterns.entries()) {
    const reason = reasonOf(text, resource, attributes);
    if (reason === 'matches') {
      return conclude(scope, index);
    }
    nearest = closeness[reason] > closeness[nearest] ? reason : nearest;
  }
  return { ...conclude(scope, -1), nearest };
}

/** What is uncertain comes first, so that answers that depend on it can be told from sure ones. */
const closeness: Readonly<Record<NearestReason, number>> = {
  'other-kind': 0,
  'other-name': 1,
  'property-differs': 2,
  'tag-missing': 3,
  'view-missing': 4,
  'role-attribute-unknown': 5,
  unreadable: 6,
};

function reasonOf(
  text: string,
  resource: Resource,
  attributes: RoleAttributes,
): ResourceReason | 'unreadable' {
  const parse = parseResourceOnce(text);
  return parse.kind === 'problem'
    ? 'unreadable'
    : matchResource(parse.specifier, resource, attributes).reason;
}

function conclude({ mode }: Scope, pattern: number): ActionsMatch {
  if (pattern === -1) {
    return mode === 'only'
      ? { matches: false, reason: 'not-named' }
      : { matches: true, reason: 'not-excepted' };
  }
  return mode === 'only'
    ? { matches: true, reason: 'named', pattern }
    : { matches: false, reason: 'excepted', pattern };
}
