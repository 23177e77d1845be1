import { findResourceKind } from '#domain/policy/language/catalogue.ts';
import { isGlob, matchesPattern } from '#domain/policy/language/pattern.ts';
import { formatResource, type ResourceSpecifier } from '#domain/policy/language/resource.ts';
import { parseResourceOnce } from '#domain/policy/language/specifier-cache.ts';
import type { Finding } from './finding.ts';
import type { LintContext, LintRule } from './rule.ts';
import { type EntryView, listOf, type StatementView } from './statement-view.ts';

/**
 * An action that touches a flag in every environment is allowed in some only, which does not suffice (trap 41). An action that is
 * named is a warning. One that a glob takes in may not be meant, so it is a suggestion.
 */
export const allEnvironments: LintRule = (context) =>
  context.statements.flatMap((view) => {
    if (view.effect !== 'allow') return [];
    const narrowed = (listOf(view, 'resources')?.entries ?? []).flatMap(({ text }) =>
      narrowedSpecifier(text),
    );
    const [first] = narrowed;
    if (first === undefined) return [];
    return (listOf(view, 'actions')?.entries ?? []).flatMap((entry) =>
      findingFor(context, view, entry, first, narrowed),
    );
  });

function findingFor(
  { statements, covers }: LintContext,
  view: StatementView,
  entry: EntryView,
  first: ResourceSpecifier,
  narrowed: readonly ResourceSpecifier[],
): readonly Finding[] {
  const names = (findResourceKind(first.kindId)?.actions ?? [])
    .filter(
      ({ name, needsAllEnvironments }) => needsAllEnvironments === true && matchesPattern(entry.text, name),
    )
    .map(({ name }) => name)
    .filter((name) => {
      const everywhere = {
        effect: 'allow' as const,
        resources: { mode: 'only' as const, patterns: narrowed.map(widened) },
        actions: { mode: 'only' as const, patterns: [name] },
      };
      return !statements.some(
        ({ statement }) => statement?.effect === 'allow' && covers(statement, everywhere),
      );
    });
  if (names.length === 0) return [];
  const shown = shownNames(names);
  const message = isGlob(entry.text)
    ? `${entry.text} includes ${shown}, which only work when allowed in every environment (${widened(first)}).`
    : `${entry.text} only works when allowed in every environment (${widened(first)}).`;
  return [
    {
      code: 'all-environments',
      severity: isGlob(entry.text) ? 'suggestion' : 'warning',
      message,
      pointer: entry.pointer,
      statement: view.index,
      range: { from: entry.node.from, to: entry.node.to },
    },
  ];
}

/** Some names of many, for a sentence. */
export function shownNames(names: readonly string[]): string {
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
}

/** The specifier, when it is about things in some environments only. */
export function narrowedSpecifier(text: string): readonly ResourceSpecifier[] {
  const parse = parseResourceOnce(text);
  if (parse.kind === 'problem' || !parse.specifier.kindId.startsWith('proj:env:')) return [];
  const kind = findResourceKind(parse.specifier.kindId);
  if (kind?.actions.some(({ needsAllEnvironments }) => needsAllEnvironments === true) !== true) return [];
  return widened(parse.specifier) === formatResource(parse.specifier) ? [] : [parse.specifier];
}

/** The same things in every environment. */
function widened(specifier: ResourceSpecifier): string {
  const segments = specifier.segments.map((segment) =>
    segment.type === 'env' ? { ...segment, name: '*', tags: [], properties: {}, views: [] } : segment,
  );
  return formatResource({ ...specifier, segments });
}
