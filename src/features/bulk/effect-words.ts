// What a change of access does to a token, in a sentence or two.
import { changedKinds, type Side } from '#domain/policy/access/changed-kinds.ts';
import { findResourceKind } from '#domain/policy/language/catalogue.ts';
import type { AccessDifference } from '#domain/policy/reason/access-difference.ts';
import { resourceNoun } from '#domain/policy/words/resource-noun.ts';
import { joinFirst, joinWords } from '#domain/text/word-list.ts';

/** "Gains 3 actions on flags. Loses nothing.", with what is unknown called so. */
export function effectText(difference: AccessDifference): string {
  const { tooComplex } = difference;
  const causes = new Set(
    difference.changes.flatMap(({ gained, lost }) =>
      [gained, lost].flatMap((side) => (side.kind === 'unknown' ? side.because : [])),
    ),
  );
  const complex = tooComplex.map((id) => findResourceKind(id)?.label ?? id);
  return [
    sideText(difference, 'gained'),
    sideText(difference, 'lost'),
    causes.size === 0 ? '' : `Unknown: more might change, depending on ${joinWords([...causes])}.`,
    complex.length === 0 ? '' : `Unknown, too complex to compare: ${joinFirst(complex, 3, 'types')}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

const verbs: Readonly<Record<Side, string>> = { gained: 'Gains', lost: 'Loses' };

function sideText(difference: AccessDifference, side: Side): string {
  const kinds = changedKinds(difference, side).flatMap(({ kind, changes }) => {
    const sure = changes.filter(({ what }) => what.kind === 'something');
    const count = sure.reduce((sum, { actions }) => sum + actions.length, 0);
    return sure.length === 0 ? [] : [{ noun: resourceNoun(kind.id).many, count }];
  });
  if (kinds.length === 0) return `${verbs[side]} nothing.`;
  const count = kinds.reduce((sum, kind) => sum + kind.count, 0);
  const actions = count === 0 ? 'future actions' : count === 1 ? '1 action' : `${count} actions`;
  const nouns = kinds.map(({ noun }) => noun);
  return `${verbs[side]} ${actions} on ${joinFirst(nouns, 3, 'types')}.`;
}
