// The meaning of the name in a segment, and the names to suggest.
import { isGlob } from '#domain/policy/language/pattern.ts';
import { roleAttributeOf } from '#domain/policy/language/resource-match.ts';
import type { SeenValue } from './seen-values.ts';

export type NameSuggestion = { readonly value: string; readonly note: string };

/** "Any" first, then the names from other policies with their number of uses. */
export function nameSuggestions(seen: readonly SeenValue[]): readonly NameSuggestion[] {
  return [
    { value: '*', note: 'any' },
    ...seen.map(({ value, count }) => ({
      value,
      note: `in ${count} ${count === 1 ? 'resource' : 'resources'}`,
    })),
  ];
}

/** The meaning of a name: a literal name, a pattern, any name, or a role attribute. */
export function nameMeaning(name: string, noun: { readonly one: string; readonly many: string }): string {
  const attribute = roleAttributeOf(name);
  if (attribute !== undefined) return `The ${noun.many} listed in the role attribute ${attribute}.`;
  if (/^\*+$/.test(name)) return `Any ${noun.one}. Use * to match any characters.`;
  return isGlob(name) ? `Every ${noun.one} whose key matches this pattern.` : `Only this ${noun.one}.`;
}
