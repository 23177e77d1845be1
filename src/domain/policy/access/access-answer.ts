// The answer to one question about an access, and the part of every statement in it (contract section 12, rules 1 to 5).
import { evaluatePolicy, viewProject } from '#domain/policy/language/evaluate.ts';
import type { AccessRequest, StatementReason } from '#domain/policy/language/evaluate.ts';
import type { AccessGrant } from '#domain/policy/reason/access-set.ts';
import { projectAround, type Resource } from '#domain/policy/language/resource-match.ts';
import { appliesFor } from '#domain/policy/reason/statement-answer.ts';
import type { Applies } from '#domain/policy/reason/statement-answer.ts';
import type { ReviewedAccess, ReviewedGrant } from './reviewed-access.ts';

/** `unknown`: it depends on something that cannot be read. */
export type Verdict = 'allowed' | 'denied' | 'unknown';

export type StatementAnswer = { readonly reason: StatementReason; readonly applies: Applies };

export type GrantAnswer = {
  readonly verdict: Verdict;
  /** `possible-base`: only what an inline role may start from would allow it. */
  readonly because:
    | 'statement'
    | 'base'
    | 'possible-base'
    | 'nothing-applies'
    | 'unsure-statement'
    | 'unreadable';
  /** The statement, from 0, that decides. */
  readonly statement?: number;
  /** One for each statement of the grant's policy, in its order; none when it cannot be read. */
  readonly statements: readonly StatementAnswer[];
};

/** `grant`: the one, from 0, that decides; missing when none of them allows. */
export type SideAnswer = {
  readonly verdict: Verdict;
  readonly grant?: number;
  readonly grants: readonly GrantAnswer[];
  /** Why its project cannot be viewed, or may not be, when nothing else stands in the way. */
  readonly gate?: Gate;
};

/** The answer to whether `project` can be viewed, without which nothing in it can be reached. */
export type Gate = { readonly project: Resource; readonly answer: SideAnswer };

export type AccessAnswer = {
  readonly verdict: Verdict;
  readonly access: SideAnswer;
  /** What the cap says by itself; missing when there is none. */
  readonly cap?: SideAnswer;
  /** Whose answer it is: `cap` when the access alone says something else. */
  readonly decidedBy: 'access' | 'cap';
};

/** Answers whether the action on the resource is allowed. Exact, except where the verdict is `unknown`. */
export function answerQuestion(access: ReviewedAccess, request: AccessRequest): AccessAnswer {
  const own = answerOfGrants(access.grants, request);
  if (access.cap === undefined) return { verdict: own.verdict, access: own, decidedBy: 'access' };
  const cap = answerOfGrants(access.cap.grants, request);
  const isCapped = own.verdict !== 'denied' && rank[cap.verdict] < rank[own.verdict];
  return {
    verdict: isCapped ? cap.verdict : own.verdict,
    access: own,
    cap,
    decidedBy: isCapped ? 'cap' : 'access',
  };
}

const rank: Readonly<Record<Verdict, number>> = { denied: 0, unknown: 1, allowed: 2 };

/** What the grants say. Inside a project they allow no more than they say about viewing it. */
function answerOfGrants(grants: readonly ReviewedGrant[], request: AccessRequest): SideAnswer {
  const own = addUp(grants, request);
  const project = projectAround(request.resource);
  if (project === undefined) return own;
  const view = addUp(grants, { action: viewProject, resource: project });
  return rank[view.verdict] < rank[own.verdict]
    ? { ...own, verdict: view.verdict, gate: { project, answer: view } }
    : own;
}

/** Each grant is decided alone, and one that allows is enough. */
function addUp(grants: readonly ReviewedGrant[], request: AccessRequest): SideAnswer {
  const answers = grants.map(({ grant }) => answerOfGrant(grant, request));
  const verdict = answers.some((one) => one.verdict === 'allowed')
    ? 'allowed'
    : answers.some((one) => one.verdict === 'unknown')
      ? 'unknown'
      : 'denied';
  const only = answers.length === 1 ? 0 : -1;
  const grant = verdict === 'denied' ? only : answers.findIndex((one) => one.verdict === verdict);
  return grant === -1 ? { verdict, grants: answers } : { verdict, grant, grants: answers };
}

function answerOfGrant(grant: AccessGrant, request: AccessRequest): GrantAnswer {
  if (grant.kind === 'unreadable') return { verdict: 'unknown', because: 'unreadable', statements: [] };
  const { policy, base, possibleBase = [], attributes } = grant;
  const values = attributes.kind === 'known' ? attributes.values : {};
  const reasons = evaluatePolicy(policy, request, values).statements;
  const statements = policy.flatMap((statement, index): StatementAnswer[] => {
    const reason = reasons[index];
    if (reason === undefined) return [];
    return [{ reason, applies: appliesFor(statement, reason, request, attributes) }];
  });
  const find = (effect: 'allow' | 'deny', applies: Applies) =>
    statements.findIndex((one) => one.reason.effect === effect && one.applies === applies);

  const deny = find('deny', 'yes');
  if (deny !== -1) return { verdict: 'denied', because: 'statement', statement: deny, statements };
  const allow = find('allow', 'yes');
  const byBase = evaluatePolicy(base, request, values).allowed;
  const doubtfulAllow = find('allow', 'unknown');
  if (allow === -1 && !byBase && doubtfulAllow === -1) {
    return evaluatePolicy(possibleBase, request, values).allowed
      ? { verdict: 'unknown', because: 'possible-base', statements }
      : { verdict: 'denied', because: 'nothing-applies', statements };
  }
  const doubtfulDeny = find('deny', 'unknown');
  const doubt = doubtfulDeny !== -1 ? doubtfulDeny : allow === -1 && !byBase ? doubtfulAllow : -1;
  if (doubt !== -1) return { verdict: 'unknown', because: 'unsure-statement', statement: doubt, statements };
  return allow === -1
    ? { verdict: 'allowed', because: 'base', statements }
    : { verdict: 'allowed', because: 'statement', statement: allow, statements };
}
