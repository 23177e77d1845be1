import type { LintRule } from './rule.ts';

/** An entry of the policy is something else than an object. */
export const notAStatement: LintRule = ({ policy }) =>
  policy.statements
    .filter(({ node }) => node.kind !== 'object' && node.kind !== 'broken')
    .map(({ index, pointer, from, to }) => ({
      code: 'not-a-statement',
      severity: 'error',
      message: 'A statement must be an object in braces, with an effect, resources and actions.',
      pointer,
      statement: index,
      range: { from, to },
    }));
