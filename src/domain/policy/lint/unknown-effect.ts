import { memberOf } from '#domain/policy/text/node.ts';
import { closestWord } from './closest-word.ts';
import { repairWith } from './finding.ts';
import type { LintRule } from './rule.ts';

/** The effect of a statement is missing, or is neither `allow` nor `deny`. */
export const unknownEffect: LintRule = ({ statements }) =>
  statements.flatMap(({ node, pointer, index, effect }) => {
    if (effect !== undefined) return [];
    const member = memberOf(node, 'effect');
    const place = { code: 'unknown-effect', severity: 'error', statement: index } as const;
    if (member === undefined) {
      const range = { from: node.from, to: node.from + 1 };
      return [{ ...place, message: 'Add the effect: "allow" or "deny".', pointer, range }];
    }
    const { value } = member;
    const meant = value.kind === 'string' ? closestWord(value.value, ['allow', 'deny']) : undefined;
    const range = { from: value.from, to: value.to };
    return [
      {
        ...place,
        message: 'The effect must be "allow" or "deny", in lowercase.',
        pointer: `${pointer}/effect`,
        range,
        ...(meant === undefined ? {} : repairWith(`Change to ${meant}`, { ...range, insert: `"${meant}"` })),
      },
    ];
  });
