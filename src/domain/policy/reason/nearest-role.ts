// The known role that comes closest to an access, so that "same as Writer, without production" can be said.
import type { Steps } from '#domain/computing/steps.ts';
import { resourceKinds } from '#domain/policy/language/catalogue.ts';
import { accessDifferenceInSteps } from './access-difference.ts';
import type { AccessDifference } from './access-difference.ts';
import { accessSharesInSteps } from './access-matrix.ts';
import type { WorkLimit } from './access-question.ts';
import type { AccessSet } from './access-set.ts';
import { certainShare } from './share.ts';

export type NamedAccess = { readonly name: string; readonly access: AccessSet };

export type NearestRole = {
  readonly name: string;
  /** How many pairs of kind and catalogue action differ or could not be decided. With 0 and no change the two are equal. */
  readonly distance: number;
  /** From the role to the access: what the access has beyond the role is gained, what it lacks is lost. */
  readonly difference: AccessDifference;
};

/**
 * Gives a function that finds the role nearest to an access: the one with the fewest pairs of kind and action that differ. Of several
 * equally near it gives one; without roles, undefined. Cells with different shares differ for sure, so their number is a lower bound of
 * the distance: roles are compared exactly in its order, while it can still beat the best.
 */
export function createNearestRole(
  roles: readonly NamedAccess[],
  limit?: WorkLimit,
): (access: AccessSet) => Steps<NearestRole | undefined> {
  const known: { readonly role: NamedAccess; readonly shares: readonly CellShare[] }[] = [];
  return function* nearest(access) {
    for (const role of roles.slice(known.length)) {
      known.push({ role, shares: yield* sharesInSteps(role.access, limit) });
    }
    const own = yield* sharesInSteps(access, limit);
    const bounded = known.map(({ role, shares }) => ({
      role,
      bound: own.filter((share, index) => mustDiffer(share, shares[index])).length,
    }));
    let best: NearestRole | undefined;
    for (const { role, bound } of bounded.toSorted((a, b) => a.bound - b.bound)) {
      if (best !== undefined && (bound >= best.distance || best.distance === 0)) break;
      const difference = yield* accessDifferenceInSteps(role.access, access, limit);
      const distance = own.length - difference.unchanged;
      if (best === undefined || distance < best.distance) best = { name: role.name, distance, difference };
    }
    return best;
  };
}

/** One share for each pair of kind and catalogue action, always in the same order. */
function* sharesInSteps(access: AccessSet, limit: WorkLimit | undefined): Steps<readonly CellShare[]> {
  const { shares } = yield* accessSharesInSteps(access, limit);
  const byKind = new Map(resourceKinds.map(({ id }) => [id, new Map<string, CellShare>()]));
  for (const { kindId, action, share } of shares) byKind.get(kindId)?.set(action, certainShare(share));
  return resourceKinds.flatMap(({ id, actions }) =>
    actions.map(({ name }): CellShare => byKind.get(id)?.get(name) ?? 'too-complex'),
  );
}

type CellShare = ReturnType<typeof certainShare> | 'too-complex';

function mustDiffer(one: CellShare, other: CellShare | undefined): boolean {
  const isCertain = (share: CellShare | undefined) => share === 'none' || share === 'some' || share === 'all';
  return isCertain(one) && isCertain(other) && one !== other;
}
