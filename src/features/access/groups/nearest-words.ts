// How close a known role comes to an access, in words.
import type { OneSided } from '#domain/policy/reason/access-difference.ts';
import type { NearestRole } from '#domain/policy/reason/nearest-role.ts';
import { shownKinds } from '#domain/policy/language/catalogue.ts';
import { resourceNoun } from '#domain/policy/words/resource-noun.ts';
import { joinFirst } from '#domain/text/word-list.ts';

/** `Same as Writer`, or `Closest to Writer, with more access to custom roles and less access to flags`. */
export function nearestWords({ name, difference }: NearestRole): string {
  const { changes, tooComplex } = difference;
  if (changes.length === 0 && tooComplex.length === 0) return `Same as ${name}`;
  const nouns = (side: (change: (typeof changes)[number]) => OneSided) => [
    ...new Set(
      shownKinds.flatMap(({ id }) =>
        changes.some((change) => change.kindId === id && side(change).kind === 'something')
          ? [resourceNoun(id).many]
          : [],
      ),
    ),
  ];
  const more = nouns(({ gained }) => gained);
  const less = nouns(({ lost }) => lost);
  const parts = [
    more.length === 0 ? '' : `more access to ${joinFirst(more, 3, 'types')}`,
    less.length === 0 ? '' : `less access to ${joinFirst(less, 3, 'types')}`,
  ].filter(Boolean);
  return parts.length === 0 ? `Closest to ${name}` : `Closest to ${name}, with ${parts.join(' and ')}`;
}
