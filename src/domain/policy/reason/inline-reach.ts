// What an inline role may reach besides what it says. Where one starts from is not documented (contract section 12, rule 4).
import { readerPolicy } from '#domain/policy/language/base-roles.ts';
import { viewProject } from '#domain/policy/language/evaluate.ts';
import { inlineBase } from './access-set.ts';
import { noAttributes } from './demand.ts';
import { shareWithin } from './share-within.ts';
import { formatResource } from '#domain/policy/language/resource.ts';
import { parseResourceOnce } from '#domain/policy/language/specifier-cache.ts';
import type { Policy, Statement } from '#domain/policy/language/statement.ts';

/**
 * Whether the role reads more than it says if it starts from Reader's view. That is other projects, or all of every project. A
 * denial of viewProject everywhere else keeps it out of them.
 */
export function mayReadBeyond(policy: Policy): boolean {
  const everyProject = parseResourceOnce('proj/*');
  if (everyProject.kind === 'problem') return true;
  const named: Statement = {
    effect: 'allow',
    resources: { mode: 'only', patterns: policy.flatMap(projectsNamed) },
    actions: { mode: 'only', patterns: [viewProject] },
  };
  const grant = {
    kind: 'policy',
    policy: [...policy, named],
    base: [],
    possibleBase: readerPolicy,
    attributes: noAttributes,
  } as const;
  const within = shareWithin({ grants: [grant] }, { action: viewProject, specifier: everyProject.specifier });
  if (within === 'too-complex') return true;
  return within.share.because.includes(inlineBase) || within.share.atLeast === 'all';
}

/** The projects in which a statement allows something, as specifiers. A statement for every project names none. */
function projectsNamed({ effect, resources }: Statement): readonly string[] {
  if (effect === 'deny' || resources.mode === 'except') return [];
  return resources.patterns.flatMap((text) => {
    const parse = parseResourceOnce(text);
    const [project] = parse.kind === 'specifier' ? parse.specifier.segments : [];
    return project?.type === 'proj' && project.name !== '*'
      ? [formatResource({ kindId: 'proj', segments: [project] })]
      : [];
  });
}
