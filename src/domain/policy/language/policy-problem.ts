// What can be wrong with a policy that came from outside, and where (contract section 12).

export type PolicyProblemCode =
  | 'policy-not-a-list'
  | 'statement-not-an-object'
  | 'unknown-field'
  | 'effect-missing'
  | 'effect-unknown'
  | 'resources-missing'
  | 'resources-twice'
  | 'actions-missing'
  | 'actions-twice'
  | 'list-not-a-list'
  | 'list-empty'
  | 'entry-not-text'
  | 'entry-empty'
  | 'bad-resource'
  | 'mixed-kinds';

export type PolicyProblem = {
  readonly code: PolicyProblemCode;
  /** JSON pointer from the policy to what is wrong, such as `/0/resources/1`; empty for the policy itself. */
  readonly path: string;
  readonly message: string;
  /** Within the entry at `path`, where a bad resource specifier goes wrong. */
  readonly at?: number;
};
