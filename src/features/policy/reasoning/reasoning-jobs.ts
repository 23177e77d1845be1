// The jobs that can run off the page's thread. Each job is a function of data that a message can carry. It runs in steps and can be
// cancelled between them.
import { accessOutlineInSteps } from '#domain/account-access/access-outline.ts';
import { groupInSteps } from '#domain/account-access/equal-groups.ts';
import { reachInSteps } from '#domain/policy/access/reach.ts';
import type { ReviewedAccess } from '#domain/policy/access/reviewed-access.ts';
import { accessDifferenceInSteps } from '#domain/policy/reason/access-difference.ts';
import { accessMatrixInSteps } from '#domain/policy/reason/access-matrix.ts';
import { createNearestRole, type NamedAccess, type NearestRole } from '#domain/policy/reason/nearest-role.ts';
import { redundantStatementsInSteps } from '#domain/policy/reason/redundant-statements.ts';
import type { AccessSet } from '#domain/policy/reason/access-set.ts';
import type { HeldAttributes } from '#domain/policy/reason/demand.ts';
import type { Steps } from '#domain/computing/steps.ts';
import type { Policy } from '#domain/policy/language/statement.ts';

/** Units of work for one access where there may be hundreds. */
const workLimit = 250_000;

/** Hundreds of accesses are compared with the same roles, one after another. */
let nearestTo: { readonly text: string; readonly find: ReturnType<typeof createNearestRole> } | undefined;

function nearest({
  roles,
  access,
}: {
  readonly roles: readonly NamedAccess[];
  readonly access: AccessSet;
}): Steps<NearestRole | undefined> {
  const text = JSON.stringify(roles);
  if (nearestTo?.text !== text) nearestTo = { text, find: createNearestRole(roles, { workLimit }) };
  return nearestTo.find(access);
}

const reasoningJobs = {
  matrix: (access: AccessSet) => accessMatrixInSteps(access),
  difference: ({ before, after }: { readonly before: AccessSet; readonly after: AccessSet }) =>
    accessDifferenceInSteps(before, after),
  redundancy: ({ policy, attributes }: { readonly policy: Policy; readonly attributes: HeldAttributes }) =>
    redundantStatementsInSteps(policy, { attributes }),
  reach: (access: AccessSet) => reachInSteps(access, { workLimit }),
  outline: (access: AccessSet) => accessOutlineInSteps(access),
  nearest,
  groups: (accesses: readonly ReviewedAccess[]) => groupInSteps(accesses),
};

type JobName = keyof typeof reasoningJobs;

/** A job: its name and its input. */
export type Job = {
  readonly [Name in JobName]: {
    readonly name: Name;
    readonly input: Parameters<(typeof reasoningJobs)[Name]>[0];
  };
}[JobName];

/** The result of a job. */
export type JobAnswer<Asked extends Job> =
  ReturnType<(typeof reasoningJobs)[Asked['name']]> extends Steps<infer Answer> ? Answer : never;

/** Starts a job; nothing runs before its first step. */
export function stepsOf(job: Job): Steps<unknown> {
  switch (job.name) {
    case 'matrix':
      return reasoningJobs.matrix(job.input);
    case 'difference':
      return reasoningJobs.difference(job.input);
    case 'redundancy':
      return reasoningJobs.redundancy(job.input);
    case 'reach':
      return reasoningJobs.reach(job.input);
    case 'outline':
      return reasoningJobs.outline(job.input);
    case 'nearest':
      return reasoningJobs.nearest(job.input);
    case 'groups':
      return reasoningJobs.groups(job.input);
    default:
      return job satisfies never;
  }
}
