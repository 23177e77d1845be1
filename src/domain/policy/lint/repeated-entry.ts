import { removeItem } from '#domain/policy/text/edit.ts';
import { repairWith } from './finding.ts';
import type { LintRule } from './rule.ts';

/** A list names the same resource or action twice. */
export const repeatedEntry: LintRule = ({ policy, statements }) =>
  statements.flatMap(({ lists, index }) =>
    lists.flatMap(({ entries, node }) =>
      entries.flatMap((entry, at) => {
        if (!entries.slice(0, at).some(({ text }) => text === entry.text)) return [];
        return [
          {
            code: 'repeated-entry',
            severity: 'suggestion',
            message: `${entry.text} is listed twice.`,
            pointer: entry.pointer,
            statement: index,
            range: { from: entry.node.from, to: entry.node.to },
            ...repairWith('Remove duplicate', removeItem(policy.text, node, entry.index)),
          },
        ];
      }),
    ),
  );
