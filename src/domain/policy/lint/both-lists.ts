import { exceptField, fieldThatCounts } from '#domain/policy/language/statement.ts';
import type { LintRule } from './rule.ts';
import { listOf } from './statement-view.ts';

/** Exactly one of `resources` and `notResources`, and one of `actions` and `notActions`, may be filled (contract section 12). */
export const bothLists: LintRule = ({ statements }) =>
  statements.flatMap((view) =>
    (['resources', 'actions'] as const).flatMap((key) => {
      const exceptKey = exceptField[key];
      const except = listOf(view, exceptKey);
      if (fieldThatCounts(key, (name) => listOf(view, name)?.node.items) !== 'both' || except === undefined)
        return [];
      return [
        {
          code: 'both-lists',
          severity: 'error',
          message: `"${key}" and "${exceptKey}" can’t both be used. Keep one.`,
          pointer: except.pointer,
          statement: view.index,
          range: { from: except.member.from, to: except.member.to },
        },
      ];
    }),
  );
