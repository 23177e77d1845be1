import type { LintRule } from './rule.ts';

/** The name sounds like access tokens and is not about them (trap 29). */
export const aiTokenLimit: LintRule = ({ statements }) =>
  statements.flatMap(({ lists, index }) =>
    lists
      .flatMap(({ entries }) => entries)
      .filter(({ text }) => text === 'updateAccountTokenLimit')
      .map(({ node, pointer }) => ({
        code: 'ai-token-limit',
        severity: 'suggestion',
        message: 'updateAccountTokenLimit sets the daily budget of AI tokens, not of access tokens.',
        pointer,
        statement: index,
        range: { from: node.from, to: node.to },
      })),
  );
