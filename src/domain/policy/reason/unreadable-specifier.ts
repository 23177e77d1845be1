// Specifiers that a server holds but this program cannot parse, most likely of a newer grammar.
//
// `evaluatePolicy` lets them cover nothing. Reasoning cannot be sure of that. But such a text is surely about the kind that its
// chain of segment types spells.
import { findResourceKind } from '#domain/policy/language/catalogue.ts';
import { spelledChain } from '#domain/policy/language/statement-kinds.ts';

/** The known kind that an unparsable specifier is about; undefined when its chain spells none. */
export function kindSpelledBy(text: string): string | undefined {
  return findResourceKind(spelledChain(text))?.id;
}

/** How answers that depend on such a specifier name it. */
export function unreadableSpecifier(text: string): string {
  return `the meaning of ${text}`;
}
