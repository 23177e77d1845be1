// How much of a kind a region is: none of its resources, some, or all of them.
import { nowhere } from './diagram.ts';
import type { Node } from './diagram.ts';
import { boundsOf, unknownsIn } from './bounds.ts';
import type { KindSpace } from './kind-space.ts';

export type Share = 'none' | 'some' | 'all';

/** A share as far as it is known, between `atLeast` and `atMost`. They differ only because of what cannot be read. */
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

/** The share that a region has of `whole`, of which it is a part. Without `whole`, of all resources of the kind. */
export function shareOf(space: KindSpace, region: Node, whole: Node = space.all): KnownShare {
  const { sure, possible } = boundsOf(space, region);
  return {
    atLeast: measure(sure, whole),
    atMost: measure(possible, whole),
    because: sure === possible ? [] : unknownsIn(space, region),
  };
}

function measure(region: Node, whole: Node): Share {
  if (region === nowhere) return 'none';
  return region === whole ? 'all' : 'some';
}
