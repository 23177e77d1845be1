// How much of a kind a region is: none of its resources, some, or all of them.
import { nowhere } from './diagram.ts';
import type { Node } from './diagram.ts';
import { boundsOf, unknownsIn } from './bounds.ts';
import type { KindSpace } from './kind-space.ts';

export type Share = 'none' | 'some' | 'all';

/** A share as far as it is known: between `atLeast` and `atMost`, which differ only because of what cannot be read. */
export type KnownShare = {
  readonly atLeast: Share;
  readonly atMost: Share;
  /** In words, what cannot be read and matters here; empty when nothing does. */
  readonly because: readonly string[];
};

/** The share when it is certain, else `unknown`. */
export function certainShare({ atLeast, atMost }: KnownShare): Share | 'unknown' {
  return atLeast === atMost ? atLeast : 'unknown';
}

/** The share of a region in its space. */
export function shareOf(space: KindSpace, region: Node): KnownShare {
  const { sure, possible } = boundsOf(space, region);
  return {
    atLeast: measure(space, sure),
    atMost: measure(space, possible),
    because: sure === possible ? [] : unknownsIn(space, region),
  };
}

function measure({ all }: KindSpace, region: Node): Share {
  if (region === nowhere) return 'none';
  return region === all ? 'all' : 'some';
}
