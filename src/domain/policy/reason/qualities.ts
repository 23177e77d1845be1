// Whether an answer about many resources depends on more than their names: criticality, tags or views. Those change without an
// edit of any policy, and this console does not read them.
import { nowhere } from './diagram.ts';
import type { Node } from './diagram.ts';
import type { KindSpace, SegmentSpace } from './kind-space.ts';

export type Quality = 'criticality' | 'tags' | 'views';

/** The qualities that decide whether resources of equal names in `within` are in `region`, a part of it. */
export function qualitiesIn(space: KindSpace, region: Node, within: Node = space.all): readonly Quality[] {
  if (region === nowhere || region === within) return [];
  const all: readonly Quality[] = ['criticality', 'tags', 'views'];
  return all.filter((quality) =>
    space.segments.some((segment) =>
      variablesOf(segment, quality).some((variable) => isFelt(space, region, within, variable)),
    ),
  );
}

function variablesOf({ critical, tags, views }: SegmentSpace, quality: Quality): readonly number[] {
  switch (quality) {
    case 'criticality':
      return critical === undefined ? [] : [critical];
    case 'tags':
      return [...tags.partition.patterns.keys()].map((glob) => tags.first + glob);
    case 'views':
      return [...views.keys.keys()].map((key) => views.first + key);
    default:
      return quality satisfies never;
  }
}

/** Whether two resources within that differ only in this yes/no variable may be on different sides of the region. */
function isFelt({ diagram }: KindSpace, region: Node, within: Node, variable: number): boolean {
  const { union, intersection, difference } = diagram;
  const given = (node: Node, value: number) =>
    diagram.cutAt(variable, node, (below) =>
      diagram.variableOf(below) === variable ? (diagram.childrenOf(below)[value] ?? nowhere) : below,
    );
  const [no, yes] = [given(region, 0), given(region, 1)];
  const apart = union(difference(no, yes), difference(yes, no));
  return intersection(apart, intersection(given(within, 0), given(within, 1))) !== nowhere;
}
