// The kinds that the visual editor offers for a statement, which names one kind of resource only (contract section 12).
import { shownKinds, type ResourceKind } from '#domain/policy/language/catalogue.ts';
import { kindNamedBy } from '#domain/policy/language/statement-kinds.ts';

/** The kinds to choose from. `only` is the kind of the statement's first resource. */
export function offeredKinds(only: string | undefined): readonly ResourceKind[] {
  return shownKinds.filter(({ id }) => only === undefined || id === only);
}

/** Whether a typed text is a complete specifier. */
export function isTakenAsWritten(query: string, only: string | undefined): boolean {
  return /[/:;*]/.test(query) && (only === undefined || kindNamedBy(query) === only);
}
