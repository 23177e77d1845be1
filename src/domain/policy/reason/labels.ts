// Tags: a thing carries any set of them, and some tag must meet each tag pattern of a specifier.
//
// Each pattern becomes one yes/no variable, "some tag meets it". The answers are not independent: with `ops*` and `ops-eu`
// mentioned, no thing meets the second without the first. An answer is possible when every pattern met has a tag that meets no
// pattern outside the answer.
import { everywhere, nowhere } from './diagram.ts';
import type { Diagram, Node } from './diagram.ts';
import type { MatchClass } from './glob-automaton.ts';

/** The set of possible answers for the variables `first`, `first + 1`, ... of `count` tag patterns. */
export function possibleAnswers(
  diagram: Diagram,
  first: number,
  count: number,
  classes: readonly MatchClass[],
): Node {
  const met = Array.from({ length: count }, (_, glob) => diagram.where(first + glob, (value) => value === 1));
  let possible = everywhere;
  for (const [glob, isMet] of met.entries()) {
    const ways = classes.filter(({ matches }) => matches.includes(glob));
    if (ways.some(({ matches }) => matches.length === 1)) continue;
    let explained = nowhere;
    for (const { matches } of ways) {
      const together = matches.reduce(
        (all, other) => diagram.intersection(all, met[other] ?? nowhere),
        everywhere,
      );
      explained = diagram.union(explained, together);
    }
    const unexplained = diagram.difference(isMet, explained);
    possible = diagram.difference(possible, unexplained);
  }
  return possible;
}

/** As few tags as possible that together meet exactly the patterns `wanted`, which must be a possible answer. */
export function chooseLabels(classes: readonly MatchClass[], wanted: ReadonlySet<number>): readonly string[] {
  const usable = classes.filter(({ matches }) => matches.every((glob) => wanted.has(glob)));
  const missing = new Set(wanted);
  const chosen: string[] = [];
  while (missing.size > 0) {
    const gain = ({ matches }: MatchClass) => matches.filter((glob) => missing.has(glob)).length;
    const best = usable.toSorted((a, b) => gain(b) - gain(a) || a.name.length - b.name.length)[0];
    if (best === undefined || gain(best) === 0) break;
    chosen.push(best.name);
    for (const glob of best.matches) missing.delete(glob);
  }
  return chosen;
}
