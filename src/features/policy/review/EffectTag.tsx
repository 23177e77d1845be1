import type { Effect } from '#domain/policy/language/statement.ts';
import { StatusTag } from '#ui/StatusTag.tsx';

/** The effect of a statement as word, icon and colour. */
export function EffectTag({ effect }: { readonly effect: Effect }) {
  return <StatusTag tone={effect}>{effect === 'allow' ? 'Allow' : 'Deny'}</StatusTag>;
}
