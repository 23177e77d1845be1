// Per kind of resource and action: may it be done on none, some or all resources, and through which statements?
import type { Resource } from '#domain/policy/language/resource-match.ts';
import { askByKind } from './access-question.ts';
import type { WorkLimit } from './access-question.ts';
import type { AccessSet } from './access-set.ts';
import type { ActionClass } from './action-classes.ts';
import { boundsOf } from './bounds.ts';
import type { CompiledAccess } from './compiled-access.ts';
import { nowhere } from './diagram.ts';
import type { Node } from './diagram.ts';
import type { KindQuestion } from './kind-question.ts';
import { hidingOf, narrowingOf } from './narrowing.ts';
import type { Narrowing } from './narrowing.ts';
import { qualitiesIn } from './qualities.ts';
import type { Quality } from './qualities.ts';
import { shareOf } from './share.ts';
import type { KnownShare } from './share.ts';
import { runToEnd } from '#domain/computing/steps.ts';
import type { Steps } from '#domain/computing/steps.ts';
import { shortestIn } from './witness.ts';

/** What holds for several actions of a kind alike, because no statement tells them apart. */
export type AccessVerdict = {
  readonly share: KnownShare;
  readonly narrowing: readonly Narrowing[];
  /** Whether the cap takes away something that the grants alone would allow. */
  readonly capped: boolean;
  /** Whether something is out of reach because its project cannot, or may not, be viewed. With the denials that hide it. */
  readonly hidden: boolean;
  readonly hiding: readonly Narrowing[];
  /** A resource on which it is surely allowed, and one on which it is surely refused, where there are such. */
  readonly example: { readonly allowed: Resource | undefined; readonly refused: Resource | undefined };
  /** What decides besides names. Somebody who knows only a name cannot tell. */
  readonly qualities: readonly Quality[];
};

export type MatrixCell = { readonly action: string; readonly verdict: AccessVerdict };

export type MatrixRow = {
  readonly kindId: string;
  /** One for each action of the catalogue, in its order. */
  readonly cells: readonly MatrixCell[];
  /**
   * The action names that the catalogue does not know, in the groups that statements tell apart. Each has a shortest name as an
   * example. Actions added in the future fall under these.
   */
  readonly otherActions: readonly MatrixCell[];
};

/** One row for each kind; `too-complex` names the kinds that could not be decided and have no row. */
export type AccessMatrix = { readonly rows: readonly MatrixRow[]; readonly tooComplex: readonly string[] };

/** Works out the whole matrix of an access set. */
export function accessMatrix(access: AccessSet, limit?: WorkLimit): AccessMatrix {
  return runToEnd(accessMatrixInSteps(access, limit));
}

/** `accessMatrix` in steps, one kind each. */
export function* accessMatrixInSteps(access: AccessSet, limit?: WorkLimit): Steps<AccessMatrix> {
  const rows: MatrixRow[] = [];
  const tooComplex: string[] = [];
  for (const { kind, answer } of askByKind(access, rowOf, limit)) {
    if (answer === 'too-complex') tooComplex.push(kind.id);
    else rows.push(answer);
    yield;
  }
  return { rows, tooComplex };
}

/** How much of a kind an action may be done on. */
export type ActionShare = { readonly kindId: string; readonly action: string; readonly share: KnownShare };

/** The shares of a matrix. */
export type AccessShares = {
  readonly shares: readonly ActionShare[];
  readonly tooComplex: readonly string[];
};

/** Only the shares of the matrix, in the catalogue's order: what takes them away, and examples, cost more. In steps of one kind each. */
export function* accessSharesInSteps(access: AccessSet, limit?: WorkLimit): Steps<AccessShares> {
  const shares: ActionShare[] = [];
  const tooComplex: string[] = [];
  for (const { kind, answer } of askByKind(access, sharesOf, limit)) {
    if (answer === 'too-complex') tooComplex.push(kind.id);
    else {
      for (const { name } of kind.actions) {
        const share = answer.get(name);
        if (share !== undefined) shares.push({ kindId: kind.id, action: name, share });
      }
    }
    yield;
  }
  return { shares, tooComplex };
}

function sharesOf(
  { space, classes, allowed }: KindQuestion,
  access: CompiledAccess,
): ReadonlyMap<string, KnownShare> {
  return new Map(
    classes.flatMap((some) => {
      if (some.actions.length === 0) return [];
      const share = shareOf(space, allowed(access, some));
      return some.actions.map((action): [string, KnownShare] => [action, share]);
    }),
  );
}

function rowOf(question: KindQuestion, access: CompiledAccess): MatrixRow {
  const { kind } = question.space;
  const verdicts = new Map<string, AccessVerdict>();
  const otherActions: MatrixCell[] = [];
  for (const actions of question.classes) {
    const verdict = judge(question, access, actions);
    for (const action of actions.actions) verdicts.set(action, verdict);
    if (actions.otherAction !== undefined) otherActions.push({ action: actions.otherAction, verdict });
  }
  const cells = kind.actions.flatMap(({ name }) => {
    const verdict = verdicts.get(name);
    return verdict === undefined ? [] : [{ action: name, verdict }];
  });
  return { kindId: kind.id, cells, otherActions };
}

function judge(question: KindQuestion, access: CompiledAccess, actions: ActionClass): AccessVerdict {
  const { space, allowed, written } = question;
  const region = allowed(access, actions);
  const unhidden = written(access, actions);
  const { sure, possible } = boundsOf(space, region);
  const example = (node: Node) => (node === nowhere ? undefined : shortestIn(space, node).resource);
  return {
    share: shareOf(space, region),
    narrowing: narrowingOf(question, access, actions),
    capped: access.cap !== undefined && allowed({ ...access, cap: undefined }, actions) !== region,
    hidden: unhidden !== region,
    hiding: unhidden === region ? [] : hidingOf(question, access, unhidden),
    qualities: qualitiesIn(space, region),
    example: { allowed: example(sure), refused: example(space.diagram.difference(space.all, possible)) },
  };
}
