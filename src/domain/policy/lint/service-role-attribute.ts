import type { LintRule } from './rule.ts';

/** Members hold values for role attributes. A service token has no member, so a pattern with a role attribute matches nothing. */
export const serviceRoleAttribute: LintRule = ({ statements, tokenKind }) => {
  if (tokenKind !== 'service') return [];
  return statements.flatMap(({ lists, index }) =>
    lists
      .flatMap(({ entries }) => entries)
      .filter(({ text }) => text.includes('${roleAttribute/'))
      .map(({ text, node, pointer }) => ({
        code: 'service-role-attribute',
        severity: 'warning',
        message: `Service tokens have no role attributes, so ${text} matches nothing. Enter the name itself.`,
        pointer,
        statement: index,
        range: { from: node.from, to: node.to },
      })),
  );
};
