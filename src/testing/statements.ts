// Statements in the few words that most tests need: an effect, one specifier, some actions.
import type { Effect, Statement } from '#domain/policy/language/statement.ts';

export function statement(effect: Effect, resources: string, ...actions: readonly string[]): Statement {
  return {
    effect,
    resources: { mode: 'only', patterns: [resources] },
    actions: { mode: 'only', patterns: actions },
  };
}
