// Specifiers that a server holds but this program cannot parse: written for a newer grammar, most likely.
//
// `evaluatePolicy` lets them cover nothing. Reasoning knows better than to be sure of that, but it need not give up
// everything either: whatever such a text means, it speaks of the kind that its chain of segment types spells.
import { findResourceKind } from '#domain/policy/language/catalogue.ts';
import { spelledChain } from '#domain/policy/language/statement-kinds.ts';

/** The known kind that an unparsable specifier speaks of; undefined when its chain spells none. */
export function kindSpelledBy(text: string): string | undefined {
  return findResourceKind(spelledChain(text))?.id;
}

/** How answers that hang on such a specifier speak of it. */
export function unreadableSpecifier(text: string): string {
  return `the meaning of ${text}`;
}
