// One resource kind under some access sets: the regions of resources that each set allows for each class of actions.
import type { ResourceKind } from '../catalogue.ts';
import type { ActionClass, ActionIndex } from './action-classes.ts';
import type { CompiledAccess, CompiledGrant, NumberedStatement, Subject } from './compiled-access.ts';
import { nowhere } from './diagram.ts';
import type { Node } from './diagram.ts';
import { createKindSpace } from './kind-space.ts';
import type { KindSpace } from './kind-space.ts';
import { unreadableSpecifier } from './unreadable-specifier.ts';
import type { WorkBudget } from './work-budget.ts';

export type KindQuestion = {
  readonly space: KindSpace;
  readonly classes: readonly ActionClass[];
  /** The resources that a statement's resource scope takes in, whatever the action. */
  readonly scopeOf: (statement: NumberedStatement) => Node;
  /** The resources on which an access set allows the actions of a class. */
  readonly allowed: (access: CompiledAccess, actions: ActionClass) => Node;
};

/** Prepares a kind; all work counts towards `budget`. */
export function askAboutKind(
  kind: ResourceKind,
  { statements, unreadable }: Subject,
  actionIndex: ActionIndex,
  budget: WorkBudget,
): KindQuestion {
  const relevant = statements.filter((one) => one.mode === 'except' || speaksOf(one, kind.id));
  const demands = relevant.flatMap((statement) => statement.demands.get(kind.id) ?? []);
  const unknowns = relevant.flatMap((statement) => unknownsOf(statement, kind.id));
  const space = createKindSpace(kind, demands, [...unreadable, ...unknowns], budget);
  const { diagram, all } = space;
  const scopes = new Map<number, Node>();

  function scopeOf(statement: NumberedStatement): Node {
    const known = scopes.get(statement.number);
    if (known !== undefined) return known;
    const parsed = (statement.demands.get(kind.id) ?? []).map(space.regionOf);
    const named = unionOf(diagram.union, [
      ...parsed,
      ...unknownsOf(statement, kind.id).map(space.unknownRegion),
    ]);
    const scope = statement.mode === 'only' ? named : diagram.difference(all, named);
    scopes.set(statement.number, scope);
    return scope;
  }

  function grantRegion(grant: CompiledGrant, applying: ReadonlySet<number>): Node {
    if (grant.kind === 'unreadable') return space.unknownRegion(grant.name);
    const regions = (effect: NumberedStatement['effect']) =>
      grant.statements.flatMap((one) =>
        one.effect === effect && applying.has(one.number) ? [scopeOf(one)] : [],
      );
    const allow = unionOf(diagram.union, regions('allow'));
    return allow === nowhere ? nowhere : diagram.difference(allow, unionOf(diagram.union, regions('deny')));
  }

  function allowed(access: CompiledAccess, actions: ActionClass): Node {
    const applying = new Set(actions.statements);
    const granted = unionOf(
      diagram.union,
      access.grants.map((grant) => grantRegion(grant, applying)),
    );
    return access.cap === undefined ? granted : diagram.intersection(granted, allowed(access.cap, actions));
  }

  return {
    space,
    classes: actionIndex(kind, new Set(relevant.map(({ number }) => number))),
    scopeOf,
    allowed,
  };
}

function speaksOf({ demands, unreadable }: NumberedStatement, kindId: string): boolean {
  return demands.has(kindId) || unreadable.has(kindId);
}

function unknownsOf({ unreadable }: NumberedStatement, kindId: string): readonly string[] {
  return (unreadable.get(kindId) ?? []).map(unreadableSpecifier);
}

/** Joins regions pairwise, which keeps the intermediate diagrams small. */
export function unionOf(union: (a: Node, b: Node) => Node, regions: readonly Node[]): Node {
  if (regions.length <= 1) return regions[0] ?? nowhere;
  const middle = regions.length >> 1;
  return union(unionOf(union, regions.slice(0, middle)), unionOf(union, regions.slice(middle)));
}
