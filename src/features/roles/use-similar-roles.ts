import { useEffect, useMemo, useState } from 'react';
import type { CustomRole } from '#domain/account/custom-role.ts';
import { baseRoleLabel, baseRoles } from '#domain/policy/language/base-role-label.ts';
import { differenceKind } from '#domain/policy/access/difference-words.ts';
import type { AccessDifference } from '#domain/policy/reason/access-difference.ts';
import { accessOfBaseRole, type AccessSet } from '#domain/policy/reason/access-set.ts';
import { reason } from '#features/policy/reasoning/reasoner.ts';
import { paths } from '#domain/address/paths.ts';
import { accessOfCustomRole, roleTitle } from './use-role.ts';

/** Another role of the account, and what the role of the page has beyond it (gained) and lacks (lost). */
export type SimilarRole = {
  readonly name: string;
  readonly path: string;
  readonly difference: AccessDifference;
  /** How many pairs of resource type and action differ or could not be decided. */
  readonly distance: number;
};

type OtherRole = { readonly name: string; readonly path: string; readonly set: AccessSet };

type Found = { readonly set: AccessSet; readonly similar: readonly SimilarRole[]; readonly isDone: boolean };

/** Compares a role with each other one off the page's thread, and gives the nearest first. */
export function useSimilarRoles(
  set: AccessSet | undefined,
  ownPath: string,
  directory: ReadonlyMap<string, CustomRole> | undefined,
) {
  const [found, setFound] = useState<Found>();
  const others = useMemo(() => otherRoles(directory, ownPath), [directory, ownPath]);
  useEffect(() => {
    if (set === undefined) return undefined;
    const asked = set;
    const outdated = new AbortController();
    async function compare() {
      const similar: SimilarRole[] = [];
      for (const { name, path, set: other } of others) {
        const input = { before: other, after: asked };
        const difference = await reason({ name: 'difference', input }, outdated.signal);
        similar.push({ name, path, difference, distance: distanceOf(difference) });
      }
      if (outdated.signal.aborted) return;
      setFound({ set: asked, similar: similar.toSorted((a, b) => a.distance - b.distance), isDone: true });
    }
    compare().catch(() => {
      if (!outdated.signal.aborted) setFound({ set: asked, similar: [], isDone: true });
    });
    return () => outdated.abort();
  }, [set, others]);
  return found !== undefined && found.set === set ? found : { similar: [], isDone: set === undefined };
}

function otherRoles(
  directory: ReadonlyMap<string, CustomRole> | undefined,
  ownPath: string,
): readonly OtherRole[] {
  const base = baseRoles.map((role) => ({
    name: baseRoleLabel(role),
    path: paths.role(role),
    set: accessOfBaseRole(role),
  }));
  // The directory names each role twice, by ID and by key.
  const custom = [...new Set(directory?.values())]
    .filter(({ readable }) => readable)
    .map((role) => ({ name: roleTitle(role), path: paths.role(role.key), set: accessOfCustomRole(role) }));
  return [...base, ...custom].filter(({ path }) => path !== ownPath);
}

function distanceOf(difference: AccessDifference): number {
  if (differenceKind(difference) === 'same') return 0;
  const { changes, tooComplex } = difference;
  return changes.reduce((sum, { actions }) => sum + Math.max(1, actions.length), 0) + 100 * tooComplex.length;
}
