import { findResourceKind } from '#domain/policy/language/catalogue.ts';
import { matchActions } from '#domain/policy/language/scope-match.ts';
import { narrowedSpecifier, shownNames } from './all-environments.ts';
import { spelledChain } from '#domain/policy/language/statement-kinds.ts';
import type { Statement } from '#domain/policy/language/statement.ts';
import type { LintRule } from './rule.ts';
import { listOf } from './statement-view.ts';

/**
 * A denial in some environments stops everywhere what is needed in every environment (contract section 12, rule 4). Reported
 * where another statement allows it, so that somebody may rely on it.
 */
export const deniesEverywhere: LintRule = ({ statements, covers }) =>
  statements.flatMap((view) => {
    const list = listOf(view, 'resources');
    const { statement } = view;
    if (list === undefined || statement?.effect !== 'deny') return [];
    const [first] = list.entries.flatMap(({ text }) => narrowedSpecifier(text));
    if (first === undefined) return [];
    const others = statements.flatMap((one) =>
      one.statement?.effect === 'allow' && !covers(statement, one.statement) ? [one.statement] : [],
    );
    const names = (findResourceKind(first.kindId)?.actions ?? [])
      .filter(({ needsAllEnvironments }) => needsAllEnvironments === true)
      .map(({ name }) => name)
      .filter(
        (name) =>
          matchActions(statement.actions, name).matches &&
          others.some((one) => speaksOf(one, first.kindId, name)),
      );
    if (names.length === 0) return [];
    return [
      {
        code: 'denies-everywhere',
        severity: 'suggestion',
        message: `This also blocks ${shownNames(names)} in every other environment, because LaunchDarkly requires permission in all of them.`,
        pointer: list.pointer,
        statement: view.index,
        range: { from: list.node.from, to: list.node.to },
      },
    ];
  });

function speaksOf({ actions, resources }: Statement, kindId: string, action: string): boolean {
  return (
    matchActions(actions, action).matches &&
    (resources.mode === 'except' || resources.patterns.some((text) => spelledChain(text) === kindId))
  );
}
