// Which accesses come to the same, however they are written.
//
// Comparing each with each would take quadratic time. A difference that was found once is therefore kept as a question.
// Each further access is asked the questions on its way down a tree, which is cheap. At the end of its way stands at
// most one group that it may belong to. Only there it is compared exactly, once.
import type { Steps } from '#domain/computing/steps.ts';
import { answerQuestion } from '#domain/policy/access/access-answer.ts';
import type { AccessRequest } from '#domain/policy/language/evaluate.ts';
import { kindSpelledBy } from '#domain/policy/reason/unreadable-specifier.ts';
import { equalAccessInSteps, type AccessEquality } from '#domain/policy/reason/equal-access.ts';
import { parseResourceOnce } from '#domain/policy/language/specifier-cache.ts';
import {
  accessSetOf,
  assumingBase,
  possibleBases,
  type ReviewedAccess,
  type ReviewedGrant,
} from '#domain/policy/access/reviewed-access.ts';

/** `equal`: all in it may do exactly the same. `alone`: it depends on something unread, or is too complex to compare. */
export type EqualGroup = { readonly number: number; readonly kind: 'equal' | 'alone' };

type Leaf = { readonly kind: 'leaf'; readonly group: EqualGroup; readonly first: ReviewedAccess };
/** The question is asked of the access as it is if inline roles start from `start`. */
type Fork = {
  readonly kind: 'fork';
  readonly start: Start;
  readonly request: AccessRequest;
  yes: Tree;
  no: Tree;
};
type Tree = Leaf | Fork | undefined;
type Start = (typeof possibleBases)[number];

/** Units of work for one exact comparison. */
const workLimit = 250_000;

/**
 * Gives the group of each access, in their order. Accesses are equal only when they are so whatever inline roles start from. Those that
 * are not known in full are put apart, each for itself. The steps say how many accesses are placed.
 */
export function* groupInSteps(accesses: readonly ReviewedAccess[]): Steps<readonly EqualGroup[]> {
  const groups: EqualGroup[] = [];
  let count = 0;
  let root: Tree;
  const make = (kind: EqualGroup['kind']): EqualGroup => ({ number: count++, kind });

  function* place(access: ReviewedAccess): Steps<EqualGroup> {
    if (!isKnown(access)) return make('alone');
    let hang = (tree: Tree): void => {
      root = tree;
    };
    let tree = root;
    while (tree?.kind === 'fork') {
      const fork = tree;
      const side = allows(access, fork) ? 'yes' : 'no';
      hang = (below) => {
        fork[side] = below;
      };
      tree = fork[side];
    }
    if (tree === undefined) {
      const group = make('equal');
      hang({ kind: 'leaf', group, first: access });
      return group;
    }
    const difference = yield* differenceOf(tree.first, access);
    if (difference === undefined) return tree.group;
    if (difference.kind !== 'different') return make('alone');
    const group = make('equal');
    const own: Leaf = { kind: 'leaf', group, first: access };
    const { request } = difference.witness;
    const [yes, no] = difference.allowedBy === 'second' ? [own, tree] : [tree, own];
    hang({ kind: 'fork', start: difference.start, request, yes, no });
    return group;
  }

  for (const access of accesses) {
    groups.push(yield* place(access));
    yield groups.length;
  }
  return groups;
}

/**
 * Undefined when the two are equal. What is so whatever inline roles start from is found by one comparison; only the rest takes one for
 * each start.
 */
function* differenceOf(
  first: ReviewedAccess,
  second: ReviewedAccess,
): Steps<(Exclude<AccessEquality, { kind: 'equal' }> & { readonly start: Start }) | undefined> {
  const whole = yield* equalAccessInSteps(accessSetOf(first), accessSetOf(second), { workLimit });
  if (whole.kind === 'equal') return undefined;
  if (whole.kind === 'different') return { ...whole, start: 'nothing' };
  for (const start of possibleBases) {
    const [one, other] = [first, second].map((access) => accessSetOf(assumingBase(access, start)));
    if (one === undefined || other === undefined) continue;
    const equality = yield* equalAccessInSteps(one, other, { workLimit });
    if (equality.kind !== 'equal') return { ...equality, start };
  }
  return undefined;
}

function allows(access: ReviewedAccess, { start, request }: Fork): boolean {
  return answerQuestion(assumingBase(access, start), request).verdict === 'allowed';
}

function isKnown({ grants, cap }: ReviewedAccess): boolean {
  return [...grants, ...(cap?.grants ?? [])].every(isGrantKnown);
}

/** Readable, with every specifier understood and every role attribute that it names filled. */
function isGrantKnown({ grant }: ReviewedGrant): boolean {
  if (grant.kind === 'unreadable') return false;
  const texts = grant.policy.flatMap(({ resources }) => resources.patterns);
  return texts.every((text) => {
    if (parseResourceOnce(text).kind === 'problem') return kindSpelledBy(text) === undefined;
    return grant.attributes.kind === 'known' || !text.includes('${');
  });
}
