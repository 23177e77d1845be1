// How close a known role comes to an access, in words.
import type { OneSided } from '#domain/policy/reason/access-difference.ts';
import type { NearestRole } from '#domain/policy/reason/nearest-role.ts';
import { resourceNoun } from '#domain/policy/words/resource-noun.ts';
import { joinFirst } from '#domain/text/word-list.ts';

/** `The same as Writer`, or `Nearest to Writer: more on custom roles, less on flags`. */
export function nearestWords({ name, difference }: NearestRole): string {
  const { changes, tooComplex } = difference;
  if (changes.length === 0 && tooComplex.length === 0) return `The same as ${name}`;
  const nouns = (side: (change: (typeof changes)[number]) => OneSided) => [
    ...new Set(
      changes.flatMap((change) =>
        side(change).kind === 'something' ? [resourceNoun(change.kindId).many] : [],
      ),
    ),
  ];
  const more = nouns(({ gained }) => gained);
  const less = nouns(({ lost }) => lost);
  const parts = [
    more.length === 0 ? '' : `more on ${joinFirst(more, 3, 'kinds')}`,
    less.length === 0 ? '' : `less on ${joinFirst(less, 3, 'kinds')}`,
  ].filter(Boolean);
  return parts.length === 0 ? `Nearest to ${name}` : `Nearest to ${name}: ${parts.join(', ')}`;
}
