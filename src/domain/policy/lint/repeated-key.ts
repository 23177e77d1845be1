import { removeMember } from '#domain/policy/text/edit.ts';
import { repairWith } from './finding.ts';
import type { LintRule } from './rule.ts';

/** A name stands twice in one statement; readers of JSON take the last, people often the first. */
export const repeatedKey: LintRule = ({ policy, statements }) =>
  statements.flatMap(({ node, pointer, index }) =>
    node.members.flatMap((member, at) => {
      if (!node.members.slice(at + 1).some(({ name }) => name === member.name)) return [];
      return [
        {
          code: 'repeated-key',
          severity: 'error',
          message: `"${member.name}" appears twice; only the last one would count.`,
          pointer: `${pointer}/${member.name}`,
          statement: index,
          range: { from: member.from, to: member.to },
          ...repairWith('Remove the earlier one', removeMember(policy.text, node, at)),
        },
      ];
    }),
  );
