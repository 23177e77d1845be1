// A statement of a policy in the form the rest of the domain reasons about (contract section 12).

export type Effect = 'allow' | 'deny';

/**
 * Which things a statement speaks of: `only` those that match one of the patterns, or all `except` those.
 * The wire form spells this with two fields of which exactly one may be filled (`resources`/`notResources`,
 * `actions`/`notActions`); one field with a mode makes the forbidden combinations impossible to write down.
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
export type StatementJson = {
  effect: Effect;
  resources?: string[];
  notResources?: string[];
  actions?: string[];
  notActions?: string[];
};

/** Writes a statement the way the API expects it: effect first, and only the lists that are filled. */
export function statementToJson(statement: Statement): StatementJson {
  const { effect, resources, actions } = statement;
  return {
    effect,
    [resources.mode === 'only' ? 'resources' : 'notResources']: [...resources.patterns],
    [actions.mode === 'only' ? 'actions' : 'notActions']: [...actions.patterns],
  };
}

/** Writes a policy the way the API expects it. */
export function policyToJson(policy: Policy): StatementJson[] {
  return policy.map(statementToJson);
}
