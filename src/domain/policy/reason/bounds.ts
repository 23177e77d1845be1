// What a region holds for sure and what it may hold, when something in it is not known.
import { everywhere, nowhere } from './diagram.ts';
import type { Node } from './diagram.ts';
import type { KindSpace } from './kind-space.ts';
import { unknownWords } from './project-gate.ts';

/** `sure`: in the region whatever the unknown is. `possible`: in it for at least one value of the unknown. */
export type Bounds = { readonly sure: Node; readonly possible: Node };

/** Unknowns come last in the diagram, so what is sure reaches the leaf without any of them. */
export function boundsOf({ diagram, firstUnknown, unknowns }: KindSpace, region: Node): Bounds {
  if (unknowns.length === 0) return { sure: region, possible: region };
  return {
    sure: diagram.cutAt(firstUnknown, region, (below) => (below === everywhere ? everywhere : nowhere)),
    possible: diagram.cutAt(firstUnknown, region, (below) => (below === nowhere ? nowhere : everywhere)),
  };
}

/** In words, the unknowns on which a region depends. */
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
