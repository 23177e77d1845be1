// From unknown JSON to a policy: either all of it is sound or every problem is named with its place.
import type { PolicyProblem } from './policy-problem.ts';
import { readStatement } from './parse-statement.ts';
import type { Strictness } from './parse-scope.ts';
import type { Policy, Statement } from './statement.ts';

export type PolicyParse =
  | { readonly kind: 'policy'; readonly policy: Policy }
  | { readonly kind: 'problems'; readonly problems: readonly PolicyProblem[] };

/**
 * Checks a policy that is to be stored or sent (contract section 12). Every statement needs an effect, one filled list of
 * resources, one of actions, readable specifiers and no other field. Unknown actions are fine, because the vendor adds several a
 * month. An empty policy is a policy; the caller decides whether it may stay empty.
 */
export function parsePolicy(value: unknown): PolicyParse {
  return readPolicyWith(value, 'strict');
}

/**
 * Reads a policy that a server already holds. Only what would leave a statement without meaning is a problem. Newer fields are
 * left out and newer resource types kept as text.
 */
export function parseStoredPolicy(value: unknown): PolicyParse {
  return readPolicyWith(value, 'lenient');
}

function readPolicyWith(value: unknown, strictness: Strictness): PolicyParse {
  if (!Array.isArray(value)) {
    const problem: PolicyProblem = {
      code: 'policy-not-a-list',
      path: '',
      message: 'A policy must be a list of statements.',
    };
    return { kind: 'problems', problems: [problem] };
  }
  const problems: PolicyProblem[] = [];
  const policy: Statement[] = [];
  for (const [index, entry] of value.entries()) {
    const read = readStatement(entry, `/${index}`, strictness);
    if (read.kind === 'statement') {
      policy.push(read.statement);
    } else {
      problems.push(...read.problems);
    }
  }
  return problems.length === 0 ? { kind: 'policy', policy } : { kind: 'problems', problems };
}
