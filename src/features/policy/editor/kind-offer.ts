// What the visual editor offers to add to a statement, which names one kind of resource only (contract section 12).
import { findResourceKind, resourceKinds, type ResourceKind } from '#domain/policy/language/catalogue.ts';
import { kindNamedBy } from '#domain/policy/language/statement-kinds.ts';

/** What most policies are about; everything else is sought by name. */
export const usedMost: readonly string[] = ['proj:env:flag', 'proj:env', 'proj'];

/** The kinds to choose from, those used most first. `only` is the kind that the statement has begun with. */
export function offeredKinds(only: string | undefined): readonly ResourceKind[] {
  const rest = resourceKinds.filter(({ id }) => !usedMost.includes(id));
  return [...usedMost.flatMap((id) => findResourceKind(id) ?? []), ...rest].filter(
    ({ id }) => only === undefined || id === only,
  );
}

/** Whether a typed text can be taken as a whole specifier. */
export function isTakenAsWritten(query: string, only: string | undefined): boolean {
  return /[/:;*]/.test(query) && (only === undefined || kindNamedBy(query) === only);
}
