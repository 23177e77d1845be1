// Decides whether a policy, or the roles of a token, allow a request (contract section 12, "Evaluation").
import { readerPolicy } from './base-roles.ts';
import { matchActions, matchResources } from './scope-match.ts';
import type { ActionsMatch, ResourcesMatch } from './scope-match.ts';
import { projectAround, type Resource, type RoleAttributes } from './resource-match.ts';
import type { Effect, Policy, Statement } from './statement.ts';
import type { RoleGrant } from './base-roles.ts';

/** The action that opens a project, and without which nothing in it can be reached. */
export const viewProject = 'viewProject';

export type AccessRequest = { readonly action: string; readonly resource: Resource };

/** Whether one statement applies to a request, with the reason of either scope. It applies when both match. */
export type StatementReason = {
  readonly effect: Effect;
  readonly applies: boolean;
  readonly resources: ResourcesMatch;
  readonly actions: ActionsMatch;
};

export type PolicyDecision = {
  readonly allowed: boolean;
  readonly reason: 'denied-by-statement' | 'allowed-by-statement' | 'no-statement-applies';
  /** The statement, from 0, that decides: the first that denies, else the first that allows. */
  readonly statement?: number;
  /** One for each statement, in the policy's order. */
  readonly statements: readonly StatementReason[];
};

export type RoleDecision = {
  readonly name: string;
  readonly allowed: boolean;
  readonly reason: PolicyDecision['reason'] | 'allowed-by-base-permissions';
  readonly decision: PolicyDecision;
};

export type RolesDecision = {
  readonly allowed: boolean;
  /** `project-hidden`: a role allows it, but none allows viewProject on the project that it is in. */
  readonly reason: 'allowed-by-role' | 'no-role-allows' | 'no-roles' | 'project-hidden';
  /** The first role, from 0, that allows. */
  readonly role?: number;
  /** One for each role, in the order given. */
  readonly roles: readonly RoleDecision[];
};

/** Evaluates one policy: any matching deny wins, else any matching allow allows, else denied. Order never matters. */
export function evaluatePolicy(
  policy: Policy,
  request: AccessRequest,
  attributes: RoleAttributes = {},
): PolicyDecision {
  const statements = policy.map((statement) => judgeStatement(statement, request, attributes));
  const deny = statements.findIndex(({ applies, effect }) => applies && effect === 'deny');
  if (deny !== -1) {
    return { allowed: false, reason: 'denied-by-statement', statement: deny, statements };
  }
  const allow = statements.findIndex(({ applies }) => applies);
  if (allow !== -1) {
    return { allowed: true, reason: 'allowed-by-statement', statement: allow, statements };
  }
  return { allowed: false, reason: 'no-statement-applies', statements };
}

/**
 * Evaluates several roles, each alone. One that allows is enough, so a deny in one does not undo an allow in another. Inside a
 * project nothing is allowed unless the roles together allow viewProject on it (contract section 12, rule 4).
 */
export function evaluateRoles(
  roles: readonly RoleGrant[],
  request: AccessRequest,
  attributes: RoleAttributes = {},
): RolesDecision {
  const decision = judgeRoles(roles, request, attributes);
  const project = decision.allowed ? projectAround(request.resource) : undefined;
  if (project === undefined) return decision;
  const view = judgeRoles(roles, { action: viewProject, resource: project }, attributes);
  return view.allowed ? decision : { allowed: false, reason: 'project-hidden', roles: decision.roles };
}

function judgeRoles(
  roles: readonly RoleGrant[],
  request: AccessRequest,
  attributes: RoleAttributes,
): RolesDecision {
  const decisions = roles.map((role) => judgeRole(role, request, attributes));
  const role = decisions.findIndex(({ allowed }) => allowed);
  if (role !== -1) {
    return { allowed: true, reason: 'allowed-by-role', role, roles: decisions };
  }
  return { allowed: false, reason: roles.length === 0 ? 'no-roles' : 'no-role-allows', roles: decisions };
}

function judgeStatement(
  statement: Statement,
  { action, resource }: AccessRequest,
  attributes: RoleAttributes,
): StatementReason {
  const resources = matchResources(statement.resources, resource, attributes);
  const actions = matchActions(statement.actions, action);
  return { effect: statement.effect, applies: resources.matches && actions.matches, resources, actions };
}

function judgeRole(role: RoleGrant, request: AccessRequest, attributes: RoleAttributes): RoleDecision {
  const decision = evaluatePolicy(role.policy, request, attributes);
  const { name, basePermissions } = role;
  // The base is part of the same role, so the role's own deny still wins over it.
  const byBase =
    decision.reason === 'no-statement-applies' &&
    basePermissions === 'reader' &&
    evaluatePolicy(readerPolicy, request).allowed;
  return byBase
    ? { name, allowed: true, reason: 'allowed-by-base-permissions', decision }
    : { name, allowed: decision.allowed, reason: decision.reason, decision };
}
