// The picture and colour of an answer; its word stands beside it everywhere.
import type { RowVerdict } from '#domain/across/across-rows.ts';
import { AllowIcon, DenyIcon, ExpiryIcon, PartlyIcon, UnknownIcon } from '#ui/icons.ts';

export const verdictLooks: Readonly<
  Record<RowVerdict, { readonly icon: typeof AllowIcon; readonly colour: string }>
> = {
  all: { icon: AllowIcon, colour: 'allow.main' },
  some: { icon: PartlyIcon, colour: 'allow.main' },
  unknown: { icon: UnknownIcon, colour: 'attention.main' },
  none: { icon: DenyIcon, colour: 'text.secondary' },
  expired: { icon: ExpiryIcon, colour: 'text.secondary' },
};
