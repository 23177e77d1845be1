// "Does the second allow anything that the first does not?" - with a definite answer and, if yes, an example.
import { nowhere } from './diagram.ts';
import type { Node } from './diagram.ts';
import { compareByKind } from './access-question.ts';
import type { Compared, WorkLimit } from './access-question.ts';
import type { AccessSet } from './access-set.ts';
import { toldApart } from './action-classes.ts';
import type { ActionClass } from './action-classes.ts';
import { boundsOf, unknownsIn } from './bounds.ts';
import type { KindQuestion } from './kind-question.ts';
import type { KindSpace } from './kind-space.ts';
import { runToEnd } from '#domain/computing/steps.ts';
import type { Steps } from '#domain/computing/steps.ts';
import { isShorter, witnessIn } from './witness.ts';
import type { PlacedWitness, Witness } from './witness.ts';

export type AccessBeyond =
  /**
   * For every action and every resource of a known kind: what `after` allows, `before` allows. Future actions count where a
   * written statement takes them in, not where only base roles do.
   */
  | { readonly kind: 'none' }
  /** `evaluatePolicy` allows this with `after` and denies it with `before`; no other example has shorter names. */
  | { readonly kind: 'witness'; readonly witness: Witness }
  /** It depends on something that cannot be read, named in words. */
  | { readonly kind: 'unknown'; readonly because: readonly string[] }
  /** No example was found, but these kinds were too complex to decide. */
  | { readonly kind: 'too-complex'; readonly kinds: readonly string[] };

/** What each of two sets allows beyond the other: `gained` is what the second adds, `lost` what only the first allows. */
export type BeyondBoth = { readonly gained: AccessBeyond; readonly lost: AccessBeyond };

/**
 * Looks for access that `after` gives and `before` does not. The witness is an action of the catalogue where possible. When only
 * unknown action names differ, the witness says `unlisted`.
 */
export function findAccessBeyond(before: AccessSet, after: AccessSet, limit?: WorkLimit): AccessBeyond {
  return runToEnd(accessBeyondInSteps(before, after, limit)).gained;
}

/** Looks both ways at the same time, in steps of one kind each. */
export function* accessBeyondInSteps(
  before: AccessSet,
  after: AccessSet,
  limit?: WorkLimit,
): Steps<BeyondBoth> {
  const gained = noneYet();
  const lost = noneYet();
  const tooComplex: string[] = [];
  for (const { kind, answer } of compareByKind(before, after, findInKind, limit)) {
    yield;
    if (answer === 'too-complex') tooComplex.push(kind.id);
    else {
      add(gained, answer.gained);
      add(lost, answer.lost);
    }
  }
  return { gained: inAll(gained, tooComplex), lost: inAll(lost, tooComplex) };
}

type Found = { witness: PlacedWitness | undefined; readonly because: Set<string> };

function noneYet(): Found {
  return { witness: undefined, because: new Set() };
}

function add(found: Found, { witness, because }: Found): void {
  if (witness !== undefined && (found.witness === undefined || isShorter(witness, found.witness))) {
    found.witness = witness;
  }
  because.forEach((unknown) => found.because.add(unknown));
}

function inAll({ witness, because }: Found, tooComplex: readonly string[]): AccessBeyond {
  if (witness !== undefined) {
    return { kind: 'witness', witness: { request: witness.request, action: witness.action } };
  }
  if (tooComplex.length > 0) return { kind: 'too-complex', kinds: tooComplex };
  return because.size > 0 ? { kind: 'unknown', because: [...because] } : { kind: 'none' };
}

function findInKind(
  { space, classes, allowed }: KindQuestion,
  { before, after, written }: Compared,
): { readonly gained: Found; readonly lost: Found } {
  const gained = noneYet();
  const lost = noneYet();
  for (const some of classes) {
    const actions = toldApart(some, written);
    if (actions === undefined) continue;
    const first = allowed(before, actions);
    const second = allowed(after, actions);
    if (first === second) continue;
    add(gained, findInRegion(space, space.diagram.difference(second, first), actions));
    add(lost, findInRegion(space, space.diagram.difference(first, second), actions));
  }
  return { gained, lost };
}

function findInRegion(space: KindSpace, region: Node, actions: ActionClass): Found {
  const { sure, possible } = boundsOf(space, region);
  return {
    witness: sure === nowhere ? undefined : witnessIn(space, sure, actions),
    because: new Set(sure === nowhere && possible !== nowhere ? unknownsIn(space, region) : []),
  };
}
