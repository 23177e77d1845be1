// What each statement of a policy contributes, for one kind and one class of actions.
//
// An allow contributes what it takes in and no denial takes away. A denial contributes what it takes away from the allows
// together. A statement is needed here when no other statement contributes some part of that.
import type { ActionClass } from './action-classes.ts';
import type { NumberedStatement } from './compiled-access.ts';
import { nowhere } from './diagram.ts';
import type { Node } from './diagram.ts';
import { unionOf } from './kind-question.ts';
import type { KindQuestion } from './kind-question.ts';

export type StatementWeight = {
  readonly statement: NumberedStatement;
  /** Everything the statement takes in. */
  readonly reach: Node;
  /** Of that, what it gives or takes away. */
  readonly effect: Node;
  /** Of that, what no other statement of the same effect gives or takes away as well. */
  readonly alone: Node;
};

/** Weighs those of `statements` (of one policy) that apply to the actions. */
export function weighStatements(
  { space, scopeOf }: KindQuestion,
  statements: readonly NumberedStatement[],
  actions: ActionClass,
): readonly StatementWeight[] {
  const { union, intersection, difference } = space.diagram;
  const applying = new Set(actions.statements);
  const here = statements.filter(({ number }) => applying.has(number));
  const allows = here.filter(({ effect }) => effect === 'allow');
  const denies = here.filter(({ effect }) => effect === 'deny');
  const allowed = unionOf(union, allows.map(scopeOf));
  const denied = unionOf(union, denies.map(scopeOf));

  function weigh(group: readonly NumberedStatement[], felt: (reach: Node) => Node): StatementWeight[] {
    const effects = group.map((statement) => felt(scopeOf(statement)));
    const others = unionsOfOthers(union, effects);
    return group.map((statement, index) => {
      const effect = effects[index] ?? nowhere;
      const alone = difference(effect, others[index] ?? nowhere);
      return { statement, reach: scopeOf(statement), effect, alone };
    });
  }

  return [
    ...weigh(allows, (reach) => difference(reach, denied)),
    ...weigh(denies, (reach) => intersection(reach, allowed)),
  ];
}

/** For each region the union of all the others, in linear time. It joins the union before with the union after. */
function unionsOfOthers(union: (a: Node, b: Node) => Node, regions: readonly Node[]): readonly Node[] {
  const after: Node[] = [nowhere];
  for (const region of regions.toReversed()) after.push(union(after.at(-1) ?? nowhere, region));
  let before = nowhere;
  return regions.map((region, index) => {
    const others = union(before, after[regions.length - 1 - index] ?? nowhere);
    before = union(before, region);
    return others;
  });
}
