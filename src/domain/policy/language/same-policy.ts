// When two policies say the same (contract section 12, trap 22). The order of statements and patterns does not matter, nor do
// repetitions.
import type { Policy, Scope, Statement } from './statement.ts';

/** A text that is the same for two statements exactly when they have the same effect and the same patterns. */
export function statementIdentity({ effect, resources, actions }: Statement): string {
  return JSON.stringify([effect, scopeIdentity(resources), scopeIdentity(actions)]);
}

/** Whether two policies hold the same statements. Different patterns that cover the same things count as different. */
export function isSamePolicy(a: Policy, b: Policy): boolean {
  const inA = new Set(a.map(statementIdentity));
  const inB = new Set(b.map(statementIdentity));
  return inA.size === inB.size && [...inA].every((identity) => inB.has(identity));
}

function scopeIdentity({ mode, patterns }: Scope): readonly unknown[] {
  return [mode, [...new Set(patterns)].toSorted()];
}
