import { findResourceKind } from '#domain/policy/language/catalogue.ts';
import type { AccessDifference } from '#domain/policy/reason/access-difference.ts';
import { joinWords } from '#domain/text/word-list.ts';

/** What a comparison leaves unchanged, and what it could not decide. */
export function unchangedWords({ unchanged, tooComplex }: AccessDifference): string {
  const kept = `${unchanged} ${unchanged === 1 ? 'permission' : 'permissions'} unchanged.`;
  if (tooComplex.length === 0) return kept;
  const kinds = tooComplex.map((id) => findResourceKind(id)?.label ?? id);
  return `${kept} Too complex to compare: ${joinWords(kinds)}.`;
}
