import type { LintRule } from './rule.ts';

/** Role attributes are values that members hold; a service token has no member, so nothing is ever matched. */
export const serviceRoleAttribute: LintRule = ({ statements, tokenKind }) => {
  if (tokenKind !== 'service') return [];
  return statements.flatMap(({ lists, index }) =>
    lists
      .flatMap(({ entries }) => entries)
      .filter(({ text }) => text.includes('${roleAttribute/'))
      .map(({ text, node, pointer }) => ({
        code: 'service-role-attribute',
        severity: 'warning',
        message: `A service token holds no role attributes, so ${text} matches nothing. Write the name itself.`,
        pointer,
        statement: index,
        range: { from: node.from, to: node.to },
      })),
  );
};
