import { resourceKinds } from '#domain/policy/language/catalogue.ts';
import { isGlob } from '#domain/policy/language/pattern.ts';
import { replaceByStatements, replaceStatement } from '#domain/policy/text/edit.ts';
import { parseResource } from '#domain/policy/language/resource.ts';
import { kindsNamedBy, splitByKind } from '#domain/policy/language/statement-kinds.ts';
import type { PolicyText } from '#domain/policy/text/text.ts';
import { repairWith } from './finding.ts';
import type { LintRule } from './rule.ts';
import { type EntryView, isResourceList, listOf, type StatementView } from './statement-view.ts';

/** `*` cannot stand for every kind of resource; the API refuses it (trap 38). */
export const loneStar: LintRule = ({ policy, statements }) =>
  statements.flatMap((view) =>
    view.lists
      .filter(isResourceList)
      .flatMap(({ entries }) => entries)
      .flatMap((entry) => {
        const parse = parseResource(entry.text);
        if (parse.kind === 'specifier' || parse.code !== 'lone-star') return [];
        return [
          {
            code: 'lone-star',
            severity: 'error',
            message:
              '* alone isn’t a resource. Name the resource types, such as proj/* or proj/*:env/*:flag/*.',
            pointer: entry.pointer,
            statement: view.index,
            range: { from: entry.node.from, to: entry.node.to },
            ...repairOf(policy, view, entry),
          },
        ];
      }),
  );

/** When the statement's actions exist on few kinds, these kinds are what was meant. */
function repairOf(
  policy: PolicyText,
  view: StatementView,
  { text }: EntryView,
): ReturnType<typeof repairWith> {
  const actions = listOf(view, 'actions')?.entries.map((entry) => entry.text) ?? [];
  if (text !== '*' || actions.length === 0 || actions.some(isGlob)) return {};
  const kinds = resourceKinds.filter((kind) => kind.actions.some(({ name }) => actions.includes(name)));
  const allKnown = actions.every((name) =>
    kinds.some((kind) => kind.actions.some((action) => action.name === name)),
  );
  if (!allKnown || kinds.length > 3) return {};
  return rewritten(
    policy,
    view,
    text,
    kinds.map(({ specifier }) => specifier),
  );
}

/** The statement with these specifiers in place of the star, one statement per kind. Empty where that would not mean the same. */
function rewritten(
  policy: PolicyText,
  { index, statement }: StatementView,
  text: string,
  specifiers: readonly string[],
): ReturnType<typeof repairWith> {
  if (statement === undefined) return {};
  const patterns = statement.resources.patterns.flatMap((one) => (one === text ? specifiers : [one]));
  const parts = splitByKind({ ...statement, resources: { ...statement.resources, patterns } });
  if (parts.some(({ resources }) => kindsNamedBy(resources.patterns).length > 1)) return {};
  const [only] = parts;
  const edit =
    parts.length === 1 && only !== undefined
      ? replaceStatement(policy, index, only)
      : replaceByStatements(policy, index, parts);
  return repairWith(`Change to ${specifiers.join(' and ')}`, edit);
}
