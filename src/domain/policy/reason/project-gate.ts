// Viewing a project decides over everything inside it (contract section 12, rule 4).
import type { ResourceKind } from '#domain/policy/language/catalogue.ts';
import { viewProject } from '#domain/policy/language/evaluate.ts';
import { isInsideProject } from '#domain/policy/language/resource-match.ts';
import { matchActions } from '#domain/policy/language/scope-match.ts';
import type { NumberedStatement } from './compiled-access.ts';
import type { Demand } from './demand.ts';

/** The statements that decide which projects can be viewed; none for a kind that is in no project. */
export function gateStatements(
  kind: ResourceKind,
  statements: readonly NumberedStatement[],
): readonly NumberedStatement[] {
  if (!isInsideProject(kind.id)) return [];
  return statements.filter(
    ({ actions, mode, demands, unreadable }) =>
      (mode === 'except' || demands.has('proj') || unreadable.has('proj')) &&
      matchActions(actions, viewProject).matches,
  );
}

/** A statement's demands of projects, as demands of everything of the kind inside them. */
export function demandsInside(kind: ResourceKind, { demands }: NumberedStatement): readonly Demand[] {
  const inner = kind.id
    .split(':')
    .slice(1)
    .map((type) => ({ type, name: '*', tags: [], properties: {}, views: [] }));
  return (demands.get('proj') ?? []).map(({ specifier, attributes }) => ({
    specifier: { kindId: kind.id, segments: [...specifier.segments, ...inner] },
    attributes,
  }));
}

const viewing = ', for viewing projects';

/** What an unreadable role says about viewing projects is an unknown apart from the rest of that role. */
export function unreadableView(name: string): string {
  return name + viewing;
}

/** How answers name an unknown. Both unknowns of an unreadable role have the role's name. */
export function unknownWords(unknown: string): string {
  return unknown.endsWith(viewing) ? unknown.slice(0, -viewing.length) : unknown;
}
