// What an edit changes: per kind and action, what is gained and what is lost, each with an example.
import { compareByKind } from './access-question.ts';
import type { Compared, WorkLimit } from './access-question.ts';
import type { AccessSet } from './access-set.ts';
import { toldApart } from './action-classes.ts';
import type { ActionClass } from './action-classes.ts';
import { boundsOf, unknownsIn } from './bounds.ts';
import { nowhere } from './diagram.ts';
import type { Node } from './diagram.ts';
import type { KindQuestion } from './kind-question.ts';
import type { KindSpace } from './kind-space.ts';
import { qualitiesIn } from './qualities.ts';
import type { Quality } from './qualities.ts';
import { shareOf } from './share.ts';
import type { KnownShare } from './share.ts';
import { runToEnd } from '#domain/computing/steps.ts';
import type { Steps } from '#domain/computing/steps.ts';
import { witnessIn } from './witness.ts';
import type { Witness } from './witness.ts';

/** Access on one side only. `unknown`: it depends on something that cannot be read, named in words. */
export type OneSided =
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'something';
      readonly example: Witness['request'];
      /** What decides, besides names, where the difference is. */
      readonly qualities: readonly Quality[];
    }
  | { readonly kind: 'unknown'; readonly because: readonly string[] };

/** What changes for some actions of a kind, which no statement tells apart. */
export type AccessChange = {
  readonly kindId: string;
  /** The catalogue's actions concerned, in its order. */
  readonly actions: readonly string[];
  /** A shortest action name outside the catalogue that is concerned as well, if there is one. */
  readonly otherAction: string | undefined;
  readonly before: KnownShare;
  readonly after: KnownShare;
  readonly gained: OneSided;
  readonly lost: OneSided;
};

export type AccessDifference = {
  /** Only what may change; the rest is the same for every action and resource of a known kind. */
  readonly changes: readonly AccessChange[];
  /** How many pairs of kind and catalogue action stay exactly as they are. */
  readonly unchanged: number;
  /** The kinds that were too complex to decide. */
  readonly tooComplex: readonly string[];
};

/** Compares what two sets allow, exactly. */
export function accessDifference(before: AccessSet, after: AccessSet, limit?: WorkLimit): AccessDifference {
  return runToEnd(accessDifferenceInSteps(before, after, limit));
}

/** `accessDifference` in steps, one kind each. */
export function* accessDifferenceInSteps(
  before: AccessSet,
  after: AccessSet,
  limit?: WorkLimit,
): Steps<AccessDifference> {
  const changes: AccessChange[] = [];
  const tooComplex: string[] = [];
  let unchanged = 0;
  for (const { kind, answer } of compareByKind(before, after, changesOf, limit)) {
    yield;
    if (answer === 'too-complex') {
      tooComplex.push(kind.id);
      continue;
    }
    changes.push(...answer);
    unchanged += kind.actions.length - answer.reduce((sum, { actions }) => sum + actions.length, 0);
  }
  return { changes, unchanged, tooComplex };
}

function changesOf({ space, classes, allowed }: KindQuestion, compared: Compared): AccessChange[] {
  const { difference } = space.diagram;
  return classes.flatMap((some) => {
    const actions = toldApart(some, compared.written);
    if (actions === undefined) return [];
    const before = allowed(compared.before, actions);
    const after = allowed(compared.after, actions);
    if (before === after) return [];
    const change = {
      kindId: space.kind.id,
      actions: actions.actions,
      otherAction: actions.otherAction,
      before: shareOf(space, before),
      after: shareOf(space, after),
      gained: oneSided(space, difference(after, before), actions),
      lost: oneSided(space, difference(before, after), actions),
    };
    return [change];
  });
}

function oneSided(space: KindSpace, region: Node, actions: ActionClass): OneSided {
  const { sure, possible } = boundsOf(space, region);
  if (sure !== nowhere) {
    const example = witnessIn(space, sure, actions).request;
    return { kind: 'something', example, qualities: qualitiesIn(space, region) };
  }
  return possible === nowhere ? { kind: 'nothing' } : { kind: 'unknown', because: unknownsIn(space, region) };
}
