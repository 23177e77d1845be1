import { matchesPattern } from '#domain/policy/language/pattern.ts';
import { insertStatements } from '#domain/policy/text/edit.ts';
import { formatResource } from '#domain/policy/language/resource.ts';
import { matchActions } from '#domain/policy/language/scope-match.ts';
import { parseResourceOnce } from '#domain/policy/language/specifier-cache.ts';
import type { Policy, Statement } from '#domain/policy/language/statement.ts';
import { repairWith } from './finding.ts';
import type { LintRule } from './rule.ts';

/**
 * An inline role for named projects without the denial that keeps it there. What an inline role starts from is not documented.
 * With Reader's view it can read every project (contract section 12, rule 4).
 */
export const missingGuard: LintRule = ({ policy, statements }) => {
  const drawn = statements.flatMap(({ statement }) => statement ?? []);
  const guard = projectGuard(drawn);
  if (guard === undefined || policy.list === undefined || drawn.length < policy.statements.length) return [];
  return [
    {
      code: 'missing-guard',
      severity: 'suggestion',
      message:
        'This inline role might be able to read every project: LaunchDarkly doesn’t document what inline roles start with. To be sure, deny viewProject elsewhere.',
      pointer: '',
      range: { from: policy.list.from, to: policy.list.to },
      ...repairWith(
        'Deny viewProject elsewhere',
        insertStatements(policy, policy.statements.length, [guard]),
      ),
    },
  ];
};

/** The denial that keeps a policy inside the projects it names. Undefined when it names none or all, or has such a denial. */
export function projectGuard(policy: Policy): Statement | undefined {
  const allows = policy.filter(({ effect }) => effect === 'allow');
  const projects = allows.map(({ resources }) =>
    resources.mode === 'only' ? resources.patterns.map(projectOf) : [undefined],
  );
  const named = [...new Set(projects.flat())].filter((text) => text !== '');
  if (named.length === 0 || named.some((text) => text === undefined || /^proj\/\*+$/.test(text)))
    return undefined;
  if (policy.some(hidesProjects)) return undefined;
  return {
    effect: 'deny',
    resources: { mode: 'except', patterns: named.flatMap((text) => text ?? []) },
    actions: { mode: 'only', patterns: ['viewProject'] },
  };
}

/** Empty for what is in no project, undefined for what cannot be read. */
function projectOf(text: string): string | undefined {
  const parse = parseResourceOnce(text);
  if (parse.kind === 'problem') return undefined;
  const [project] = parse.specifier.segments;
  return project?.type === 'proj' ? formatResource({ kindId: 'proj', segments: [project] }) : '';
}

function hidesProjects({ effect, resources, actions }: Statement): boolean {
  if (effect === 'allow' || !matchActions(actions, 'viewProject').matches) return false;
  return resources.mode === 'except' || resources.patterns.some((text) => matchesPattern(text, 'proj/*'));
}
