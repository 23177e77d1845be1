// What the lint has to say about a policy, and how it says where.
import type { TextEdit } from '#domain/policy/text/edit.ts';
import type { TextRange } from '#domain/policy/text/node.ts';

/**
 * `error`: the API would refuse it. `security`: it gives more than it seems to, or power that grows. `warning`: it does
 * not do what was probably meant. `suggestion`: it says the same with less.
 */
export type Severity = 'error' | 'security' | 'warning' | 'suggestion';

/** Codes are stable: they may be linked, filtered and counted. A new meaning gets a new code. */
export const findingCodes = [
  'all-environments',
  'allow-except-actions',
  'allow-except-resources',
  'ai-token-limit',
  'bad-specifier',
  'both-lists',
  'broad-wildcard',
  'covered-entry',
  'covered-statement',
  'denies-everywhere',
  'deny-only',
  'duplicate-statement',
  'empty-list',
  'invalid-json',
  'lone-star',
  'missing-guard',
  'missing-list',
  'missing-project-view',
  'mixed-kinds',
  'no-statements',
  'not-a-list',
  'not-a-statement',
  'not-a-text',
  'reaches-nothing',
  'repeated-entry',
  'repeated-key',
  'self-escalation',
  'service-role-attribute',
  'shadowed-allow',
  'starred-name',
  'unknown-action',
  'unknown-effect',
  'unknown-key',
  'unknown-kind',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** A change of the text that was linted. The label says what the click does. */
export type Repair = { readonly label: string; readonly edit: TextEdit };

export type Finding = {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** One or two sentences for people. */
  readonly message: string;
  /** JSON pointer to what it is about; empty for the policy as a whole. */
  readonly pointer: string;
  /** The statement, from 0; missing when it is about the policy as a whole. */
  readonly statement?: number;
  readonly range: TextRange;
  readonly repair?: Repair;
};

/** Makes a repair out of an edit that may not be possible. */
export function repairWith(label: string, edit: TextEdit | undefined): { repair?: Repair } {
  return edit === undefined ? {} : { repair: { label, edit } };
}
