// A difference of access in one sentence.
import { changedKinds, type ChangedKind, type Side } from './changed-kinds.ts';
import type { AccessDifference } from '#domain/policy/reason/access-difference.ts';
import { findResourceKind } from '#domain/policy/language/catalogue.ts';
import { resourceNoun } from '#domain/policy/words/resource-noun.ts';
import { joinFirst, joinWords } from '#domain/text/word-list.ts';

/**
 * `same`: surely nothing changes. `unknown`: nothing is sure to change, and something may. `future`: only actions change that are not in the
 * catalogue.
 */
export type DifferenceKind = 'gains' | 'loses' | 'both' | 'same' | 'unknown' | 'future';

/** Sorts a difference by what is sure of it. */
export function differenceKind(difference: AccessDifference): DifferenceKind {
  const gains = surely(difference, 'gained').length > 0;
  const loses = surely(difference, 'lost').length > 0;
  if (gains && loses) return 'both';
  if (gains) return 'gains';
  if (loses) return 'loses';
  if (difference.changes.length === 0 && difference.tooComplex.length === 0) return 'same';
  return openKinds(difference).length === 0 ? 'future' : 'unknown';
}

/** What a change does, and what one thing has and lacks beside another. */
const changeVerbs: Readonly<Record<Side, string>> = { gained: 'Gains', lost: 'Loses' };
export const comparisonVerbs: Readonly<Record<Side, string>> = { gained: 'More:', lost: 'Less:' };

/** `Gains 2 actions on flags. Loses 14 actions on environments and projects. Unknown for roles.` */
export function differenceSentence(difference: AccessDifference, verbs = changeVerbs): string {
  const kind = differenceKind(difference);
  if (kind === 'same') return 'No change.';
  if (kind === 'future') return 'No change, except for actions that LaunchDarkly may add later.';
  const sides = (['gained', 'lost'] as const).flatMap((side) => {
    const kinds = surely(difference, side);
    return kinds.length === 0 ? [] : [`${verbs[side]} ${actionsOn(kinds)}.`];
  });
  const open = openKinds(difference);
  return [...sides, ...(open.length === 0 ? [] : [`Unknown for ${joinFirst(open, 3, 'types')}.`])].join(' ');
}

function surely(difference: AccessDifference, side: Side): readonly ChangedKind[] {
  const changes = difference.changes.filter(
    (change) => change[side].kind === 'something' && change.actions.length > 0,
  );
  return changedKinds({ ...difference, changes }, side);
}

function actionsOn(kinds: readonly ChangedKind[]): string {
  const count = kinds.reduce((sum, one) => sum + one.count, 0);
  return `${count === 1 ? '1 action' : `${count} actions`} on ${joinFirst(
    kinds.map(({ kind }) => resourceNoun(kind.id).many),
    3,
    'types',
  )}`;
}

/** The kinds about which something is not known, by their nouns. */
function openKinds({ changes, tooComplex }: AccessDifference): readonly string[] {
  const unsure = changes.filter(
    ({ gained, lost }) =>
      [gained, lost].some(({ kind }) => kind === 'unknown') &&
      [gained, lost].every(({ kind }) => kind !== 'something'),
  );
  const ids = [...new Set([...unsure.map(({ kindId }) => kindId), ...tooComplex])];
  return ids.map((id) => (findResourceKind(id) === undefined ? id : resourceNoun(id).many));
}

/** How many tokens there are of each kind of difference, in a sentence: `3 tokens gain access, 5 lose access.` */
export function differenceCounts(counts: ReadonlyMap<DifferenceKind, number>): string {
  const parts = phrases.flatMap(([kind, one, many]) => {
    const count = counts.get(kind) ?? 0;
    return count === 0 ? [] : [`${count.toLocaleString('en')} ${count === 1 ? one : many}`];
  });
  return parts.length === 0 ? '' : `${joinWords(parts)}.`;
}

const phrases: readonly (readonly [DifferenceKind, string, string])[] = [
  ['gains', 'gains access', 'gain access'],
  ['loses', 'loses access', 'lose access'],
  ['both', 'gains and loses access', 'gain and lose access'],
  ['unknown', 'can’t be determined', 'can’t be determined'],
  ['future', 'changes for future actions only', 'change for future actions only'],
  ['same', 'stays the same', 'stay the same'],
];
