import { insertStatements } from '#domain/policy/text/edit.ts';
import { formatResource } from '#domain/policy/language/resource.ts';
import { parseResourceOnce } from '#domain/policy/language/specifier-cache.ts';
import type { Effect, Statement } from '#domain/policy/language/statement.ts';
import { shownNames } from './all-environments.ts';
import { type Finding, repairWith } from './finding.ts';
import type { LintRule } from './rule.ts';
import { type EntryView, listOf, type StatementView } from './statement-view.ts';

/** Something that is allowed inside a project which this policy hides, or does not show. */
type Child = { readonly view: StatementView; readonly entry: EntryView; readonly project: string };

/**
 * Something inside a project is allowed, but the project cannot be viewed, so nothing in it can be reached (contract section 12,
 * rule 4). Without a denial of the view it is a suggestion only: an inline role may start from Reader's view.
 */
export const missingProjectView: LintRule = ({ policy, statements, covers }) => {
  const missing: Child[] = [];
  const hidden = new Map<number, Child[]>();
  for (const view of statements.filter(({ effect }) => effect === 'allow')) {
    for (const entry of listOf(view, 'resources')?.entries ?? []) {
      const project = projectOf(entry.text);
      if (project === undefined) continue;
      const seen = viewOf([project]);
      const deciding = (effect: Effect) =>
        statements.find(({ statement }) => statement?.effect === effect && covers(statement, seen));
      const denial = deciding('deny')?.index;
      if (denial !== undefined) hidden.set(denial, [...(hidden.get(denial) ?? []), { view, entry, project }]);
      else if (deciding('allow') === undefined) missing.push({ view, entry, project });
    }
  }
  const projects = projectsOf(missing);
  const repair = () => insertStatements(policy, policy.statements.length, [viewOf(projects)]);
  return [
    ...[...hidden].flatMap(([denial, children]) =>
      findingAt(children, {
        severity: 'warning',
        message: `Statement ${denial + 1} denies viewProject on ${shownNames(projectsOf(children))}, so nothing there can be accessed.`,
      }),
    ),
    ...findingAt(missing, {
      severity: 'suggestion',
      message: `Nothing allows viewProject on ${shownNames(projects)}. Without it, the token can’t access anything there.`,
      ...(projects.length === 0 ? {} : repairWith('Add viewProject', repair())),
    }),
  ];
};

/** One finding for all of them, at the first. */
function findingAt(
  [first]: readonly Child[],
  found: Pick<Finding, 'severity' | 'message' | 'repair'>,
): readonly Finding[] {
  if (first === undefined) return [];
  const { view, entry } = first;
  return [
    {
      ...found,
      code: 'missing-project-view',
      pointer: entry.pointer,
      statement: view.index,
      range: { from: entry.node.from, to: entry.node.to },
    },
  ];
}

function projectsOf(children: readonly Child[]): readonly string[] {
  return [...new Set(children.map(({ project }) => project))];
}

function projectOf(text: string): string | undefined {
  const parse = parseResourceOnce(text);
  const [project] = parse.kind === 'specifier' ? parse.specifier.segments : [];
  if (project?.type !== 'proj' || (parse.kind === 'specifier' && parse.specifier.kindId === 'proj'))
    return undefined;
  return formatResource({ kindId: 'proj', segments: [project] });
}

function viewOf(projects: readonly string[]): Statement {
  return {
    effect: 'allow',
    resources: { mode: 'only', patterns: projects },
    actions: { mode: 'only', patterns: ['viewProject'] },
  };
}
