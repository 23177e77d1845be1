// The kinds that the visual editor offers for a statement, which names one kind of resource only (contract section 12).
import { findResourceKind, resourceKinds, type ResourceKind } from '#domain/policy/language/catalogue.ts';
import { kindNamedBy } from '#domain/policy/language/statement-kinds.ts';

/** The kinds that most policies are about; the others are found by search. */
export const usedMost: readonly string[] = ['proj:env:flag', 'proj:env', 'proj'];

/** The kinds to choose from, the most used first. `only` is the kind of the statement's first resource. */
export function offeredKinds(only: string | undefined): readonly ResourceKind[] {
  const rest = resourceKinds.filter(({ id }) => !usedMost.includes(id));
  return [...usedMost.flatMap((id) => findResourceKind(id) ?? []), ...rest].filter(
    ({ id }) => only === undefined || id === only,
  );
}

/** Whether a typed text is a complete specifier. */
export function isTakenAsWritten(query: string, only: string | undefined): boolean {
  return /[/:;*]/.test(query) && (only === undefined || kindNamedBy(query) === only);
}
