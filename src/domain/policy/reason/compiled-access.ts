// Access sets prepared for reasoning: statements numbered across all sets compared, specifiers parsed and sorted by kind.
import { parseResourceOnce } from '../specifier-cache.ts';
import type { Policy, Scope, Statement } from '../statement.ts';
import type { AccessGrant, AccessSet } from './access-set.ts';
import type { Demand, HeldAttributes } from './demand.ts';

export type NumberedStatement = {
  readonly number: number;
  readonly effect: Statement['effect'];
  readonly actions: Scope;
  readonly mode: Scope['mode'];
  /** What the resource scope names, by kind. A specifier that cannot be parsed names nothing, as in `evaluatePolicy`. */
  readonly demands: ReadonlyMap<string, readonly Demand[]>;
};

export type CompiledGrant =
  | { readonly kind: 'policy'; readonly statements: readonly NumberedStatement[] }
  | { readonly kind: 'unreadable'; readonly name: string };

export type CompiledAccess = {
  readonly grants: readonly CompiledGrant[];
  readonly cap: CompiledAccess | undefined;
};

export type Compilation = {
  /** One for each access set, in the order given. */
  readonly accesses: readonly CompiledAccess[];
  /** Every statement of every set, by its number. */
  readonly statements: readonly NumberedStatement[];
  /** The names of everything whose content cannot be read. */
  readonly unreadable: readonly string[];
};

/** Prepares the sets together, so that they can be compared. */
export function compileAccess(sets: readonly AccessSet[]): Compilation {
  const statements: NumberedStatement[] = [];
  const unreadable = new Set<string>();

  function number(policy: Policy, attributes: HeldAttributes): NumberedStatement[] {
    return policy.map((statement) => {
      const numbered = numberStatement(statement, attributes, statements.length);
      statements.push(numbered);
      return numbered;
    });
  }

  function compileGrant(grant: AccessGrant): CompiledGrant {
    if (grant.kind === 'unreadable') {
      unreadable.add(grant.name);
      return grant;
    }
    const own = number(grant.policy, grant.attributes);
    return { kind: 'policy', statements: [...own, ...number(grant.base, grant.attributes)] };
  }

  function compile({ grants, cap }: AccessSet): CompiledAccess {
    return { grants: grants.map(compileGrant), cap: cap === undefined ? undefined : compile(cap) };
  }

  return { accesses: sets.map(compile), statements, unreadable: [...unreadable] };
}

function numberStatement(
  statement: Statement,
  attributes: HeldAttributes,
  number: number,
): NumberedStatement {
  const demands = new Map<string, Demand[]>();
  for (const text of statement.resources.patterns) {
    const parse = parseResourceOnce(text);
    if (parse.kind === 'problem') continue;
    const { specifier } = parse;
    const alike = demands.get(specifier.kindId);
    if (alike === undefined) demands.set(specifier.kindId, [{ specifier, attributes }]);
    else alike.push({ specifier, attributes });
  }
  return {
    number,
    effect: statement.effect,
    actions: statement.actions,
    mode: statement.resources.mode,
    demands,
  };
}
