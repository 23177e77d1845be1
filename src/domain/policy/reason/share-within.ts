// On how much of the resources that a pattern names may one action be done? "Delete flags in production" is such a question: it
// is about all that `proj/*:env/production:flag/*` covers.
import { findResourceKind } from '#domain/policy/language/catalogue.ts';
import type { Resource } from '#domain/policy/language/resource-match.ts';
import type { ResourceSpecifier } from '#domain/policy/language/resource.ts';
import type { WorkLimit } from './access-question.ts';
import type { AccessSet } from './access-set.ts';
import { indexActions } from './action-classes.ts';
import { boundsOf } from './bounds.ts';
import { compileAccess } from './compiled-access.ts';
import type { NumberedStatement, StatementPlace } from './compiled-access.ts';
import { noAttributes } from './demand.ts';
import { nowhere } from './diagram.ts';
import type { Node } from './diagram.ts';
import { askAboutKind } from './kind-question.ts';
import { hidingOf, narrowingOf } from './narrowing.ts';
import type { Narrowing } from './narrowing.ts';
import { qualitiesIn } from './qualities.ts';
import type { Quality } from './qualities.ts';
import { shareOf } from './share.ts';
import type { KnownShare } from './share.ts';
import { shortestIn } from './witness.ts';
import { createBudget, withinBudget } from './work-budget.ts';

export type ActionPattern = {
  /** One action by its name; it may be one that the catalogue does not know. */
  readonly action: string;
  readonly specifier: ResourceSpecifier;
};

export type ShareWithin = {
  /** How much of what the pattern covers, not of the whole kind. */
  readonly share: KnownShare;
  /** The statements that give something there or take something away there, in the access's own grants. */
  readonly narrowing: readonly Narrowing[];
  /** Whether the cap takes away something there that the grants alone would allow. */
  readonly capped: boolean;
  /** Whether something there is out of reach because its project cannot, or may not, be viewed. With the denials that hide it. */
  readonly hidden: boolean;
  readonly hiding: readonly Narrowing[];
  /** A resource covered by the pattern on which it is surely allowed, and one on which it is surely refused. */
  readonly example: { readonly allowed: Resource | undefined; readonly refused: Resource | undefined };
  /** What decides there besides names. */
  readonly qualities: readonly Quality[];
};

/** Decides an action on everything that a pattern of a known kind covers. A role attribute in the pattern covers nothing. */
export function shareWithin(
  access: AccessSet,
  pattern: ActionPattern,
  { workLimit, onWork }: WorkLimit = {},
): ShareWithin | 'too-complex' {
  const kind = findResourceKind(pattern.specifier.kindId);
  if (kind === undefined) throw new RangeError(`no such kind: ${pattern.specifier.kindId}`);
  const { access: compiled, statements, unreadable } = compileAccess(access);
  // The pattern takes part as a statement that no grant holds, so that it too tells names and actions apart.
  const asked = askedStatement(pattern, statements.length);
  const budget = createBudget(workLimit);

  const answer = withinBudget((): ShareWithin => {
    const subject = { statements: [...statements, asked], unreadable };
    const question = askAboutKind(kind, subject, indexActions(subject.statements, budget), budget);
    const { space, classes, scopeOf, allowed, written } = question;
    const within = scopeOf(asked);
    const actions = classes.find((one) => one.statements.includes(asked.number));
    if (actions === undefined) throw new RangeError(`no such action: ${pattern.action}`);
    const { intersection, difference } = space.diagram;
    const region = intersection(allowed(compiled, actions), within);
    const nominal = intersection(allowed({ ...compiled, cap: undefined }, actions), within);
    const unhidden = intersection(written(compiled, actions), within);
    const { sure, possible } = boundsOf(space, region);
    const example = (node: Node) => (node === nowhere ? undefined : shortestIn(space, node).resource);
    return {
      share: shareOf(space, region, within),
      narrowing: narrowingOf(question, compiled, actions, within),
      capped: nominal !== region,
      hidden: unhidden !== region,
      hiding: unhidden === region ? [] : hidingOf(question, compiled, unhidden),
      qualities: qualitiesIn(space, region, within),
      example: { allowed: example(sure), refused: example(difference(within, possible)) },
    };
  });
  onWork?.(budget.spent());
  return answer;
}

const outside: StatementPlace = { within: 'access', grant: -1, part: 'policy', statement: -1 };

function askedStatement({ action, specifier }: ActionPattern, number: number): NumberedStatement {
  return {
    number,
    place: outside,
    effect: 'allow',
    isReading: false,
    actions: { mode: 'only', patterns: [action] },
    mode: 'only',
    demands: new Map([[specifier.kindId, [{ specifier, attributes: noAttributes }]]]),
    unreadable: new Map(),
  };
}
