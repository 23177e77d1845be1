// "Does the second allow anything that the first does not?" - with a definite answer and, if yes, an example.
import { nowhere } from './diagram.ts';
import { compareByKind } from './access-question.ts';
import type { Compared, WorkLimit } from './access-question.ts';
import type { AccessSet } from './access-set.ts';
import { toldApart } from './action-classes.ts';
import { boundsOf, unknownsIn } from './bounds.ts';
import type { KindQuestion } from './kind-question.ts';
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

type KindBeyond = { witness: PlacedWitness | undefined; because: readonly string[] };

/**
 * Looks for access that `after` gives and `before` does not. The witness is an action of the catalogue where possible. When only
 * unknown action names differ, the witness says `unlisted`.
 */
export function findAccessBeyond(before: AccessSet, after: AccessSet, limit?: WorkLimit): AccessBeyond {
  let best: PlacedWitness | undefined;
  const because = new Set<string>();
  const tooComplex: string[] = [];
  for (const { kind, answer } of compareByKind(before, after, findInKind, limit)) {
    if (answer === 'too-complex') tooComplex.push(kind.id);
    else {
      const { witness } = answer;
      if (witness !== undefined && (best === undefined || isShorter(witness, best))) best = witness;
      answer.because.forEach((unknown) => because.add(unknown));
    }
  }
  if (best !== undefined) return { kind: 'witness', witness: { request: best.request, action: best.action } };
  if (tooComplex.length > 0) return { kind: 'too-complex', kinds: tooComplex };
  return because.size > 0 ? { kind: 'unknown', because: [...because] } : { kind: 'none' };
}

function findInKind(
  { space, classes, allowed }: KindQuestion,
  { before, after, written }: Compared,
): KindBeyond {
  const found: { witness: PlacedWitness | undefined; because: string[] } = {
    witness: undefined,
    because: [],
  };
  for (const some of classes) {
    const actions = toldApart(some, written);
    if (actions === undefined) continue;
    const beyond = space.diagram.difference(allowed(after, actions), allowed(before, actions));
    const { sure, possible } = boundsOf(space, beyond);
    if (sure !== nowhere) {
      const witness = witnessIn(space, sure, actions);
      if (found.witness === undefined || isShorter(witness, found.witness)) found.witness = witness;
    } else if (possible !== nowhere) {
      found.because.push(...unknownsIn(space, beyond));
    }
  }
  return found;
}
