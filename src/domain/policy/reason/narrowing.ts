// Why a cell of the access matrix is as it is: the statements that give, and those that take away.
import { formatResource } from '#domain/policy/language/resource.ts';
import type { Scope, Statement } from '#domain/policy/language/statement.ts';
import type { ActionClass } from './action-classes.ts';
import type { CompiledAccess, NumberedStatement, StatementPlace } from './compiled-access.ts';
import { nowhere } from './diagram.ts';
import type { Node } from './diagram.ts';
import { unionOf } from './kind-question.ts';
import type { KindQuestion } from './kind-question.ts';

/** A statement's part in a cell. */
export type Narrowing = {
  readonly place: StatementPlace;
  readonly effect: Statement['effect'];
  /** `only`: it speaks of these resources of the kind. `except`: of all but these, so of all when there are none. */
  readonly resources: Scope;
};

/**
 * The statements of the access's own grants that matter for these actions; its cap does not count. An allow matters when its
 * grant's denials leave something of it. A denial matters when it takes away something its grant allows. Only what happens in the
 * region `within` counts.
 */
export function narrowingOf(
  { space, scopeOf }: KindQuestion,
  access: CompiledAccess,
  { statements }: ActionClass,
  within: Node = space.all,
): readonly Narrowing[] {
  const { union, intersection, difference } = space.diagram;
  const applying = new Set(statements);
  return access.grants.flatMap((grant) => {
    if (grant.kind === 'unreadable') return [];
    const here = grant.statements.filter(({ number }) => applying.has(number));
    const reach = (effect: Statement['effect']) =>
      unionOf(
        union,
        here.filter((one) => one.effect === effect).map((one) => scopeOf(one)),
      );
    const allowed = reach('allow');
    const denied = reach('deny');
    return here.flatMap((one) => {
      const felt =
        one.effect === 'allow' ? difference(scopeOf(one), denied) : intersection(scopeOf(one), allowed);
      return intersection(felt, within) === nowhere ? [] : [describe(one, space.kind.id)];
    });
  });
}

/** The denials of viewProject that put a written allow in `region` out of reach (contract section 12, rule 4). */
export function hidingOf(
  { space, gate }: KindQuestion,
  access: CompiledAccess,
  region: Node,
): readonly Narrowing[] {
  const gating = new Set(gate.statements);
  return access.grants
    .flatMap((grant) => (grant.kind === 'policy' ? grant.statements : []))
    .filter(({ number, effect }) => effect === 'deny' && gating.has(number))
    .filter((one) => space.diagram.intersection(gate.scopeOf(one), region) !== nowhere)
    .map((one) => describe(one, 'proj'));
}

function describe(statement: NumberedStatement, kindId: string): Narrowing {
  const { place, effect, mode, demands, unreadable } = statement;
  const parsed = (demands.get(kindId) ?? []).map(({ specifier }) => formatResource(specifier));
  return { place, effect, resources: { mode, patterns: [...parsed, ...(unreadable.get(kindId) ?? [])] } };
}
