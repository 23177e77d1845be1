// Access sets prepared for reasoning: statements numbered, specifiers parsed and sorted by kind.
import { parseResourceOnce } from '#domain/policy/language/specifier-cache.ts';
import type { Policy, Scope, Statement } from '#domain/policy/language/statement.ts';
import { inlineBase, type AccessGrant, type AccessSet } from './access-set.ts';
import type { Demand, HeldAttributes } from './demand.ts';
import { kindSpelledBy } from './unreadable-specifier.ts';

/** Where a statement stands in its access set, all counted from 0. */
export type StatementPlace = {
  /** `cap`: in what limits the access, not in the access itself. */
  readonly within: 'access' | 'cap';
  readonly grant: number;
  /**
   * `base`: in what the role starts from, not among its own statements. `possible-base`: in what it may start from, which only
   * the server knows.
   */
  readonly part: 'policy' | 'base' | 'possible-base';
  readonly statement: number;
};

export type NumberedStatement = {
  readonly number: number;
  readonly place: StatementPlace;
  readonly effect: Statement['effect'];
  /** Nobody wrote it: this program's reading of a base role. */
  readonly isReading: boolean;
  readonly actions: Scope;
  readonly mode: Scope['mode'];
  /** What the resource scope names, by kind. */
  readonly demands: ReadonlyMap<string, readonly Demand[]>;
  /** Specifiers that cannot be parsed, by the kind that they spell. Those without a known kind are left out. */
  readonly unreadable: ReadonlyMap<string, readonly string[]>;
};

export type CompiledGrant =
  | { readonly kind: 'policy'; readonly statements: readonly NumberedStatement[] }
  | { readonly kind: 'unreadable'; readonly name: string };

export type CompiledAccess = {
  readonly grants: readonly CompiledGrant[];
  readonly cap: CompiledAccess | undefined;
};

/** What one question is about: the statements and unreadable things of all access sets compared. */
export type Subject = {
  readonly statements: readonly NumberedStatement[];
  /** The names of everything whose content cannot be read. */
  readonly unreadable: readonly string[];
};

/** Prepares a set. Its statements are numbered from `first`, so that sets to be compared share no number. */
export function compileAccess(set: AccessSet, first = 0): Subject & { readonly access: CompiledAccess } {
  const statements: NumberedStatement[] = [];
  const unreadable = new Set<string>();

  function add(
    policy: Policy,
    attributes: HeldAttributes,
    place: Omit<StatementPlace, 'statement'>,
    isReading: boolean,
  ): NumberedStatement[] {
    return policy.map(({ effect, actions, resources }, statement) => {
      const compiled = {
        number: first + statements.length,
        place: { ...place, statement },
        effect,
        isReading,
        actions,
        mode: resources.mode,
        ...sortByKind(resources.patterns, attributes),
      };
      statements.push(compiled);
      return compiled;
    });
  }

  function compileGrant(one: AccessGrant, grant: number, within: StatementPlace['within']): CompiledGrant {
    if (one.kind === 'unreadable') {
      unreadable.add(one.name);
      return one;
    }
    const own = add(one.policy, one.attributes, { within, grant, part: 'policy' }, one.isBaseRole === true);
    const base = add(one.base, one.attributes, { within, grant, part: 'base' }, true);
    if (one.possibleBase !== undefined) unreadable.add(inlineBase);
    const possible = add(
      one.possibleBase ?? [],
      one.attributes,
      { within, grant, part: 'possible-base' },
      true,
    );
    return { kind: 'policy', statements: [...own, ...base, ...possible] };
  }

  function compile({ grants, cap }: AccessSet, within: StatementPlace['within']): CompiledAccess {
    return {
      grants: grants.map((grant, index) => compileGrant(grant, index, within)),
      cap: cap === undefined ? undefined : compile(cap, 'cap'),
    };
  }

  return { access: compile(set, 'access'), statements, unreadable: [...unreadable] };
}

function sortByKind(
  patterns: readonly string[],
  attributes: HeldAttributes,
): Pick<NumberedStatement, 'demands' | 'unreadable'> {
  const demands = new Map<string, Demand[]>();
  const unreadable = new Map<string, string[]>();
  for (const text of patterns) {
    const parse = parseResourceOnce(text);
    if (parse.kind === 'specifier')
      addTo(demands, parse.specifier.kindId, { specifier: parse.specifier, attributes });
    else addTo(unreadable, kindSpelledBy(text), text);
  }
  return { demands, unreadable };
}

function addTo<Value>(lists: Map<string, Value[]>, kindId: string | undefined, value: Value): void {
  if (kindId === undefined) return;
  const list = lists.get(kindId);
  if (list === undefined) lists.set(kindId, [value]);
  else list.push(value);
}
