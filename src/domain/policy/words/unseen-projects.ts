// Viewing a project decides over everything inside it (contract section 12, rule 4).
import { viewProject } from '#domain/policy/language/evaluate.ts';
import { isGlob, matchesPattern } from '#domain/policy/language/pattern.ts';
import { formatResource } from '#domain/policy/language/resource.ts';
import { roleAttributeOf } from '#domain/policy/language/resource-match.ts';
import type { SpecifierSegment } from '#domain/policy/language/resource-segment.ts';
import { parseResourceOnce } from '#domain/policy/language/specifier-cache.ts';
import type { Policy, Scope, Statement } from '#domain/policy/language/statement.ts';

/**
 * The projects, as specifiers, inside which a policy allows something while it surely allows viewing none of them. Tags don't count,
 * because they can change.
 */
export function unseenProjects(policy: Policy): readonly string[] {
  const allows = policy.filter(({ effect }) => effect === 'allow');
  const views = allows.filter(({ actions }) => takesIn(actions, viewProject));
  const unseen = allows.flatMap((statement) =>
    projectsAround(statement).filter((project) => !views.some((view) => maySee(view, project))),
  );
  return [...new Set(unseen.map((project) => formatResource({ kindId: 'proj', segments: [project] })))];
}

/** The projects of the things in projects that a statement names. */
function projectsAround({ actions, resources: { mode, patterns } }: Statement): readonly SpecifierSegment[] {
  if (mode === 'except' || (actions.mode === 'except' && actions.patterns.includes('*'))) return [];
  return patterns.flatMap((text) => {
    const parse = parseResourceOnce(text);
    if (parse.kind === 'problem' || parse.specifier.kindId === 'proj') return [];
    const [project] = parse.specifier.segments;
    return project?.type === 'proj' ? [project] : [];
  });
}

function maySee({ resources: { mode, patterns } }: Statement, project: SpecifierSegment): boolean {
  if (mode === 'except') return true;
  return patterns.some((text) => {
    const parse = parseResourceOnce(text);
    if (parse.kind === 'problem') return true;
    const [seen] = parse.specifier.segments;
    return parse.specifier.kindId === 'proj' && seen !== undefined && mayMeet(seen.name, project.name);
  });
}

function mayMeet(a: string, b: string): boolean {
  if (roleAttributeOf(a) !== undefined || roleAttributeOf(b) !== undefined) return true;
  if (isGlob(a) && isGlob(b)) return true;
  return isGlob(a) ? matchesPattern(a, b) : matchesPattern(b, a);
}

/** Whether a scope of actions holds an action. */
export function takesIn({ mode, patterns }: Scope, action: string): boolean {
  return patterns.some((pattern) => matchesPattern(pattern, action)) === (mode === 'only');
}
