// Which accesses come to the same, however they are written.
//
// Comparing each with each would take quadratic time. A difference that was found once is therefore kept as a question.
// Each further access is asked the questions on its way down a tree, which is cheap. At the end of its way stands at
// most one group that it may belong to. Only there it is compared exactly, once.
import { answerQuestion } from '#domain/policy/access/access-answer.ts';
import type { AccessRequest } from '#domain/policy/language/evaluate.ts';
import { kindSpelledBy } from '#domain/policy/reason/unreadable-specifier.ts';
import { equalAccess, type AccessEquality } from '#domain/policy/reason/equal-access.ts';
import { parseResourceOnce } from '#domain/policy/language/specifier-cache.ts';
import {
  accessSetOf,
  assumingBase,
  possibleBases,
  type ReviewedAccess,
  type ReviewedGrant,
} from '#domain/policy/access/reviewed-access.ts';
import type { DistinctAccess } from './distinct-access.ts';

/** `equal`: all in it may do exactly the same. `alone`: it depends on something unread, or is too complex to compare. */
export type EqualGroup = { readonly number: number; readonly kind: 'equal' | 'alone' };

export type Grouping = {
  /** Finds the group of an access, or makes one. */
  readonly place: (distinct: DistinctAccess) => EqualGroup;
};

/** The access with either start of inline roles. Accesses are equal only when they are so with both. */
type Cases = readonly ReviewedAccess[];

type Leaf = { readonly kind: 'leaf'; readonly group: EqualGroup; readonly first: Cases };
/** `which` of the cases is asked. */
type Fork = {
  readonly kind: 'fork';
  readonly which: number;
  readonly request: AccessRequest;
  yes: Tree;
  no: Tree;
};
type Tree = Leaf | Fork | undefined;

/** Units of work for one exact comparison. */
const workLimit = 250_000;

/** Makes an empty grouping. Accesses that are not known in full are put apart, each for itself. */
export function createGrouping(): Grouping {
  let count = 0;
  let root: Tree;
  const make = (kind: EqualGroup['kind']): EqualGroup => ({ number: count++, kind });

  function place({ access }: DistinctAccess): EqualGroup {
    if (!isKnown(access)) return make('alone');
    const cases = possibleBases.map((start) => assumingBase(access, start));
    let hang = (tree: Tree): void => {
      root = tree;
    };
    let tree = root;
    while (tree?.kind === 'fork') {
      const fork = tree;
      const side = allows(cases, fork) ? 'yes' : 'no';
      hang = (below) => {
        fork[side] = below;
      };
      tree = fork[side];
    }
    if (tree === undefined) {
      const group = make('equal');
      hang({ kind: 'leaf', group, first: cases });
      return group;
    }
    const { first } = tree;
    const results = cases.map((one, which) => compare(first[which], one));
    const which = results.findIndex(({ kind }) => kind !== 'equal');
    const difference = results[which];
    if (difference === undefined) return tree.group;
    if (difference.kind !== 'different') return make('alone');
    const group = make('equal');
    const own: Leaf = { kind: 'leaf', group, first: cases };
    const { request } = difference.witness;
    const [yes, no] = difference.allowedBy === 'second' ? [own, tree] : [tree, own];
    hang({ kind: 'fork', which, request, yes, no });
    return group;
  }

  return { place };
}

function compare(first: ReviewedAccess | undefined, second: ReviewedAccess): AccessEquality {
  if (first === undefined) return { kind: 'equal' };
  return equalAccess(accessSetOf(first), accessSetOf(second), { workLimit });
}

function allows(cases: Cases, { which, request }: Fork): boolean {
  const asked = cases[which];
  return asked !== undefined && answerQuestion(asked, request).verdict === 'allowed';
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
