// A difference of access as people read it: what is gained and what is lost, by kind of resource.
import { shownKinds } from '#domain/policy/language/catalogue.ts';
import type { ResourceKind } from '#domain/policy/language/catalogue.ts';
import type { AccessChange, AccessDifference, OneSided } from '#domain/policy/reason/access-difference.ts';

export type Side = 'gained' | 'lost';

/** `all`: on every resource, where it was on none. `others`: on those that were missing. `some`: on part of them. */
export type ChangeReach = 'all' | 'others' | 'some' | 'unknown';

export type ChangedActions = {
  readonly actions: readonly string[];
  /** A name outside the catalogue that stands for the actions which may be added to it. */
  readonly otherAction: string | undefined;
  readonly reach: ChangeReach;
  readonly what: Exclude<OneSided, { readonly kind: 'nothing' }>;
};

export type ChangedKind = {
  readonly kind: ResourceKind;
  readonly changes: readonly ChangedActions[];
  /** How many of the catalogue's actions are concerned. */
  readonly count: number;
};

/** What one side has more of: flags, environments and projects first, then in the catalogue's order of kinds. */
export function changedKinds({ changes }: AccessDifference, side: Side): readonly ChangedKind[] {
  const byKind = new Map<string, ChangedActions[]>();
  for (const change of changes) {
    const what = change[side];
    if (what.kind === 'nothing') continue;
    const { kindId, actions, otherAction } = change;
    const known = byKind.get(kindId) ?? [];
    byKind.set(kindId, [...known, { actions, otherAction, reach: reachOf(change, side), what }]);
  }
  return shownKinds.flatMap((kind) => {
    const ofKind = byKind.get(kind.id);
    if (ofKind === undefined) return [];
    const count = ofKind.reduce((sum, { actions }) => sum + actions.length, 0);
    return [{ kind, changes: ofKind, count }];
  });
}

function reachOf(change: AccessChange, side: Side): ChangeReach {
  if (change[side].kind === 'unknown') return 'unknown';
  const [less, more] = side === 'gained' ? [change.before, change.after] : [change.after, change.before];
  if (side === 'lost') {
    if (less.atMost !== 'none') return 'some';
    return more.atLeast === 'all' ? 'all' : 'others';
  }
  if (more.atLeast !== 'all') return 'some';
  return less.atMost === 'none' ? 'all' : 'others';
}
