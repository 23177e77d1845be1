import { listFields } from '#domain/policy/language/statement.ts';
import { memberOf } from '#domain/policy/text/node.ts';
import { type Finding, repairWith } from './finding.ts';
import type { LintRule } from './rule.ts';

/** Resources and actions are lists of texts; something else stands there. */
export const notAText: LintRule = ({ policy, statements }) =>
  statements.flatMap(({ node, pointer, index }) =>
    listFields.flatMap((key): readonly Finding[] => {
      const value = memberOf(node, key)?.value;
      if (value === undefined || value.kind === 'null' || value.kind === 'broken') return [];
      const place = { code: 'not-a-text', severity: 'error', statement: index } as const;
      if (value.kind !== 'array') {
        const range = { from: value.from, to: value.to };
        const insert = `[${policy.text.slice(value.from, value.to)}]`;
        const repair = value.kind === 'string' ? repairWith('Make it a list', { ...range, insert }) : {};
        const message = `"${key}" must be a list of strings in square brackets.`;
        return [{ ...place, message, pointer: `${pointer}/${key}`, range, ...repair }];
      }
      return value.items.flatMap((item, at) => {
        if (item.kind === 'string' || item.kind === 'broken') return [];
        const range = { from: item.from, to: item.to };
        const message = `Every entry of "${key}" must be a string in double quotes.`;
        return [{ ...place, message, pointer: `${pointer}/${key}/${at}`, range }];
      });
    }),
  );
