// The icon and colour of an answer; its word is always beside it.
import type { AcrossQuestion } from '#domain/account-access/question.ts';
import type { RowVerdict } from '#domain/account-access/rows.ts';
import { AllowIcon, DenyIcon, ExpiryIcon, PartlyIcon, UnknownIcon } from '#ui/icons.ts';

type Look = { readonly icon: typeof AllowIcon; readonly colour: string };

const looks: Readonly<Record<RowVerdict, Look>> = {
  all: { icon: AllowIcon, colour: 'allow.main' },
  some: { icon: PartlyIcon, colour: 'allow.main' },
  unknown: { icon: UnknownIcon, colour: 'attention.main' },
  none: { icon: DenyIcon, colour: 'text.secondary' },
  expired: { icon: ExpiryIcon, colour: 'text.secondary' },
};

const depends: Look = { icon: PartlyIcon, colour: 'attention.main' };

/** A single resource cannot be allowed in part: an answer that depends on something is not half allowed. */
export function verdictLook(verdict: RowVerdict, { about }: AcrossQuestion): Look {
  return verdict === 'some' && about.kind === 'particular' ? depends : looks[verdict];
}
