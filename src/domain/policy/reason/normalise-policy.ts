// The same access in fewer statements.
import type { Policy } from '#domain/policy/language/statement.ts';
import type { WorkLimit } from './access-question.ts';
import { redundantStatements } from './redundant-statements.ts';
import type { PolicyContext } from './redundant-statements.ts';

export type NormalisedPolicy = {
  /** Allows exactly what the policy given allows; what is left keeps its order. */
  readonly policy: Policy;
  /** The statements that were taken out, as indexes from 0 into the policy given, ascending. */
  readonly removed: readonly number[];
};

/**
 * Removes statements until each that is left is needed. They go one at a time, the last first. Of two that repeat each other one
 * must stay, and a denial may become idle once its allow is gone.
 */
export function normalisePolicy(
  policy: Policy,
  context: PolicyContext = {},
  limit?: WorkLimit,
): NormalisedPolicy {
  let kept = [...policy.keys()];
  for (;;) {
    const left = kept.flatMap((index) => policy[index] ?? []);
    const last = redundantStatements(left, context, limit).found.at(-1);
    if (last === undefined) {
      const staying = new Set(kept);
      return { policy: left, removed: [...policy.keys()].filter((index) => !staying.has(index)) };
    }
    kept = kept.filter((_, position) => position !== last.statement);
  }
}
