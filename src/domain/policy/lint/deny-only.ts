import type { LintRule } from './rule.ts';

/** What no statement allows is denied anyway, so a policy of denials allows nothing (contract section 12, rule 2). */
export const denyOnly: LintRule = ({ policy, statements }) => {
  const isDenyOnly =
    policy.statements.length > 0 &&
    statements.length === policy.statements.length &&
    statements.every(({ effect }) => effect === 'deny');
  if (!isDenyOnly || policy.list === undefined) return [];
  return [
    {
      code: 'deny-only',
      severity: 'warning',
      message:
        'Every statement denies, so this policy allows nothing by itself. Add a statement that allows what the token needs.',
      pointer: '',
      range: { from: policy.list.from, to: policy.list.to },
    },
  ];
};
