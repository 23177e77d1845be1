import { resourceKinds } from '../catalogue.ts';
import { isGlob } from '../pattern.ts';
import { parseResource } from '../resource.ts';
import { repairWith } from './finding.ts';
import type { LintRule } from './rule.ts';
import { type EntryView, listOf, type StatementView } from './statement-view.ts';

/** `*` cannot stand for every kind of resource; the API refuses it (trap 38). */
export const loneStar: LintRule = ({ statements }) =>
  statements.flatMap((view) =>
    view.lists
      .filter(({ key }) => key === 'resources' || key === 'notResources')
      .flatMap(({ entries }) => entries)
      .flatMap((entry) => {
        const parse = parseResource(entry.text);
        if (parse.kind === 'specifier' || parse.code !== 'lone-star') return [];
        return [
          {
            code: 'lone-star',
            severity: 'error',
            message:
              'A star alone is no resource. Name the kinds it is about, such as proj/* or proj/*:env/*:flag/*.',
            pointer: entry.pointer,
            statement: view.index,
            range: { from: entry.node.from, to: entry.node.to },
            ...repairOf(view, entry),
          },
        ];
      }),
  );

/** The kinds that the statement's actions exist on say what was meant, when they are few. */
function repairOf(view: StatementView, { text, node }: EntryView): ReturnType<typeof repairWith> {
  const actions = listOf(view, 'actions')?.entries.map((entry) => entry.text) ?? [];
  if (text !== '*' || actions.length === 0 || actions.some(isGlob)) return {};
  const kinds = resourceKinds.filter((kind) => kind.actions.some(({ name }) => actions.includes(name)));
  const allKnown = actions.every((name) =>
    kinds.some((kind) => kind.actions.some((action) => action.name === name)),
  );
  if (!allKnown || kinds.length > 3) return {};
  const specifiers = kinds.map(({ specifier }) => specifier);
  const insert = specifiers.map((specifier) => JSON.stringify(specifier)).join(', ');
  return repairWith(`Write ${specifiers.join(' and ')}`, { from: node.from, to: node.to, insert });
}
