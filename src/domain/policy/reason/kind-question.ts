// One resource kind under some access sets: the regions of resources that each set allows for each class of actions.
import type { ResourceKind } from '#domain/policy/language/catalogue.ts';
import { isInsideProject } from '#domain/policy/language/resource-match.ts';
import { inlineBase } from './access-set.ts';
import type { ActionClass, ActionIndex } from './action-classes.ts';
import type { CompiledAccess, CompiledGrant, NumberedStatement, Subject } from './compiled-access.ts';
import type { Demand } from './demand.ts';
import { nowhere } from './diagram.ts';
import type { Node } from './diagram.ts';
import { createKindSpace } from './kind-space.ts';
import type { KindSpace } from './kind-space.ts';
import { demandsInside, gateStatements, unreadableView } from './project-gate.ts';
import { unreadableSpecifier } from './unreadable-specifier.ts';
import type { WorkBudget } from './work-budget.ts';

export type KindQuestion = {
  readonly space: KindSpace;
  readonly classes: readonly ActionClass[];
  /** The resources that a statement's resource scope takes in, whatever the action. */
  readonly scopeOf: (statement: NumberedStatement) => Node;
  /** The resources on which an access set allows the actions of a class. Their project must be one that it can view. */
  readonly allowed: (access: CompiledAccess, actions: ActionClass) => Node;
  /** The same by statements alone, whether or not their project can be viewed. */
  readonly written: (access: CompiledAccess, actions: ActionClass) => Node;
  /** How viewing projects is decided, for kinds that are in one. */
  readonly gate: Gate;
};

/** The statements that decide which projects can be viewed, and the resources inside the projects that each takes in. */
export type Gate = {
  readonly statements: readonly number[];
  readonly scopeOf: (statement: NumberedStatement) => Node;
};

/** Prepares a kind; all work counts against `budget`. */
export function askAboutKind(
  kind: ResourceKind,
  { statements, unreadable }: Subject,
  actionIndex: ActionIndex,
  budget: WorkBudget,
): KindQuestion {
  const relevant = statements.filter((one) => one.mode === 'except' || speaksOf(one, kind.id));
  const gating = gateStatements(kind, statements);
  const hasGate = isInsideProject(kind.id);
  const demands = [
    ...relevant.flatMap((statement) => statement.demands.get(kind.id) ?? []),
    ...gating.flatMap((statement) => demandsInside(kind, statement)),
  ];
  const unknowns = [
    ...unreadable,
    ...(hasGate ? unreadable.filter((name) => name !== inlineBase).map(unreadableView) : []),
    ...relevant.flatMap((statement) => unknownsOf(statement, kind.id)),
    ...gating.flatMap((statement) => unknownsOf(statement, 'proj')),
  ];
  const space = createKindSpace(kind, demands, unknowns, budget);
  const { diagram, all } = space;
  const { union, intersection, difference } = diagram;

  const scopeOf = rememberScopes((statement) =>
    scopeRegion(statement, statement.demands.get(kind.id) ?? [], unknownsOf(statement, kind.id)),
  );
  const gate: Gate = {
    statements: gating.map(({ number }) => number),
    scopeOf: rememberScopes((statement) =>
      scopeRegion(statement, demandsInside(kind, statement), unknownsOf(statement, 'proj')),
    ),
  };

  function scopeRegion(
    { mode }: NumberedStatement,
    wanted: readonly Demand[],
    unknownTexts: readonly string[],
  ): Node {
    const named = unionOf(union, [...wanted.map(space.regionOf), ...unknownTexts.map(space.unknownRegion)]);
    return mode === 'only' ? named : difference(all, named);
  }

  /** What one side grants by the statements that apply, cap included. `unreadableAs` names what an unreadable role says here. */
  function grantedBy(
    access: CompiledAccess,
    applying: ReadonlySet<number>,
    scope: (statement: NumberedStatement) => Node,
    unreadableAs: (name: string) => string,
  ): Node {
    const ofGrant = (grant: CompiledGrant): Node => {
      if (grant.kind === 'unreadable') return space.unknownRegion(unreadableAs(grant.name));
      const here = grant.statements.filter(({ number }) => applying.has(number));
      const allow = unionOf(
        union,
        here.flatMap((one) => (one.effect === 'allow' ? [possibly(one, scope(one))] : [])),
      );
      const deny = here.flatMap((one) => (one.effect === 'deny' ? [scope(one)] : []));
      return allow === nowhere ? nowhere : difference(allow, unionOf(union, deny));
    };
    const granted = unionOf(union, access.grants.map(ofGrant));
    return access.cap === undefined
      ? granted
      : intersection(granted, grantedBy(access.cap, applying, scope, unreadableAs));
  }

  function possibly({ place }: NumberedStatement, region: Node): Node {
    return place.part === 'possible-base' ? intersection(region, space.unknownRegion(inlineBase)) : region;
  }

  function written(access: CompiledAccess, actions: ActionClass): Node {
    return grantedBy(access, new Set(actions.statements), scopeOf, (name) => name);
  }

  // Keyed by grants: the same ones are looked at with and without their cap.
  const visible = new Map<CompiledAccess['grants'], Node>();
  function visibleTo({ grants, cap }: CompiledAccess): Node {
    const own =
      visible.get(grants) ??
      grantedBy({ grants, cap: undefined }, new Set(gate.statements), gate.scopeOf, unreadableView);
    visible.set(grants, own);
    return cap === undefined ? own : intersection(own, visibleTo(cap));
  }

  return {
    space,
    classes: actionIndex(kind, new Set(relevant.map(({ number }) => number))),
    scopeOf,
    written,
    allowed: (access, actions) => {
      const region = written(access, actions);
      return region === nowhere || !hasGate ? region : intersection(region, visibleTo(access));
    },
    gate,
  };
}

function rememberScopes(
  scope: (statement: NumberedStatement) => Node,
): (statement: NumberedStatement) => Node {
  const known = new Map<number, Node>();
  return (statement) => {
    const region = known.get(statement.number) ?? scope(statement);
    known.set(statement.number, region);
    return region;
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
