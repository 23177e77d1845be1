import { insertStatements } from '../policy-text-edit.ts';
import { formatResource } from '../resource.ts';
import { parseResourceOnce } from '../specifier-cache.ts';
import type { Statement } from '../statement.ts';
import { repairWith } from './finding.ts';
import type { LintRule } from './rule.ts';
import { listOf } from './statement-view.ts';

/**
 * Something inside a project is allowed while the project itself cannot be viewed, and so nothing in it can be reached
 * (contract section 12, rule 4). A suggestion, since an inline role may start from Reader's view.
 */
export const missingProjectView: LintRule = ({ policy, statements, covers }) => {
  const allows = statements.filter(({ effect }) => effect === 'allow');
  const missing = new Set<string>();
  const children = allows.flatMap((view) =>
    (listOf(view, 'resources')?.entries ?? []).flatMap((entry) => {
      const project = projectOf(entry.text);
      if (project === undefined) return [];
      const seen = viewOf([project]);
      if (allows.some(({ statement }) => statement !== undefined && covers(statement, seen))) return [];
      missing.add(project);
      return [{ view, entry }];
    }),
  );
  const [first] = children;
  if (first === undefined) return [];
  const projects = [...missing];
  return [
    {
      code: 'missing-project-view',
      severity: 'suggestion',
      message: `Nothing allows viewProject on ${projects.join(', ')}. Without it a token cannot reach anything in the project.`,
      pointer: first.entry.pointer,
      statement: first.view.index,
      range: { from: first.entry.node.from, to: first.entry.node.to },
      ...repairWith(
        'Allow viewProject there',
        insertStatements(policy, policy.statements.length, [viewOf(projects)]),
      ),
    },
  ];
};

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
