import { removeItem } from '#domain/policy/text/edit.ts';
import { coversGlob, coversSpecifierText } from './coverage.ts';
import { repairWith } from './finding.ts';
import type { LintRule } from './rule.ts';
import { isResourceList } from './statement-view.ts';

/** An entry that a wider entry of the same list takes in, such as `updateOn` beside `update*`. */
export const coveredEntry: LintRule = ({ policy, statements }) =>
  statements.flatMap(({ lists, index }) =>
    lists.flatMap((list) => {
      const { entries, node } = list;
      const covers = isResourceList(list) ? coversSpecifierText : coversGlob;
      return entries.flatMap((entry, at) => {
        const wider = entries.find(
          ({ text }, other) =>
            text !== entry.text && covers(text, entry.text) && (other < at || !covers(entry.text, text)),
        );
        if (wider === undefined) return [];
        return [
          {
            code: 'covered-entry',
            severity: 'suggestion',
            message: `${wider.text} already covers ${entry.text}.`,
            pointer: entry.pointer,
            statement: index,
            range: { from: entry.node.from, to: entry.node.to },
            ...repairWith(`Remove ${entry.text}`, removeItem(policy.text, node, entry.index)),
          },
        ];
      });
    }),
  );
