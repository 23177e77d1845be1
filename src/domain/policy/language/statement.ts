// A statement of a policy in the form the rest of the domain reasons about (contract section 12).

export type Effect = 'allow' | 'deny';

/** The two parts of a statement that are lists, by the field that names what they are about. */
export type ScopeField = 'resources' | 'actions';

/** The other field of each scope: it names what the statement is not about. */
export const exceptField = { resources: 'notResources', actions: 'notActions' } as const;

export type ListField = ScopeField | (typeof exceptField)[ScopeField];

export const listFields = ['resources', 'notResources', 'actions', 'notActions'] as const;

/** All fields of a statement, in the order in which they are written. */
export const statementFields = ['effect', ...listFields] as const;

/** Whether a statement may have a field of this name. */
export function isStatementField(name: string): boolean {
  return statementFields.some((field) => field === name);
}

/** Whether a value is an effect, in exactly this spelling. */
export function isEffect(value: unknown): value is Effect {
  return value === 'allow' || value === 'deny';
}

/**
 * The field of a scope that counts: the filled one, else an empty one. `both` when two are filled, undefined when none is there.
 */
export function fieldThatCounts(
  field: ScopeField,
  valueOf: (name: ListField) => unknown,
): ListField | 'both' | undefined {
  const given = [field, exceptField[field]].filter((name) => valueOf(name) !== undefined);
  const filled = given.filter((name) => !isEmptyList(valueOf(name)));
  return filled.length === 2 ? 'both' : (filled[0] ?? given[0]);
}

/** Whether a value is a list without entries. */
export function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/**
 * Which things a statement is about: `only` those that match one of the patterns, or all `except` those. The wire form spells
 * this with two fields of which exactly one may be filled (`exceptField`). One field with a mode makes the forbidden combinations
 * impossible to write down.
 */
export type Scope = {
  readonly mode: 'only' | 'except';
  readonly patterns: readonly string[];
};

export type Statement = {
  readonly effect: Effect;
  readonly resources: Scope;
  readonly actions: Scope;
};

export type Policy = readonly Statement[];

/** A statement as the API reads and writes it. */
export type StatementJson = { effect: Effect } & { [Field in ListField]?: string[] };

/** Writes a statement the way the API expects it: effect first, and only the lists that are filled. */
export function statementToJson(statement: Statement): StatementJson {
  const { effect, resources, actions } = statement;
  return {
    effect,
    [fieldOf('resources', resources)]: [...resources.patterns],
    [fieldOf('actions', actions)]: [...actions.patterns],
  };
}

/** The field that spells a scope in its mode. */
export function fieldOf(field: ScopeField, { mode }: Scope): ListField {
  return mode === 'only' ? field : exceptField[field];
}

/** Writes a policy the way the API expects it. */
export function policyToJson(policy: Policy): StatementJson[] {
  return policy.map(statementToJson);
}
