// What a region holds for sure and what it may hold, when something in it is not known.
import { everywhere, nowhere } from './diagram.ts';
import type { Node } from './diagram.ts';
import type { KindSpace } from './kind-space.ts';
import { unknownWords } from './project-gate.ts';

/** `sure`: in the region whatever the unknown turns out to be. `possible`: in it for at least one way it may turn out. */
export type Bounds = { readonly sure: Node; readonly possible: Node };

/** Unknowns are asked last, so what is sure is what reaches the leaf without asking any of them. */
export function boundsOf({ diagram, firstUnknown, unknowns }: KindSpace, region: Node): Bounds {
  if (unknowns.length === 0) return { sure: region, possible: region };
  return {
    sure: diagram.cutAt(firstUnknown, region, (below) => (below === everywhere ? everywhere : nowhere)),
    possible: diagram.cutAt(firstUnknown, region, (below) => (below === nowhere ? nowhere : everywhere)),
  };
}

/** In words, the unknowns that a region asks about. */
export function unknownsIn({ diagram, firstUnknown, unknowns }: KindSpace, region: Node): readonly string[] {
  const seen = new Set<Node>();
  const asked = new Set<string>();
  const visit = (node: Node) => {
    if (seen.has(node)) return;
    seen.add(node);
    const unknown = unknowns[diagram.variableOf(node) - firstUnknown];
    if (unknown !== undefined) asked.add(unknownWords(unknown));
    diagram.childrenOf(node).forEach(visit);
  };
  visit(region);
  return [...asked];
}
