// The picture and colour of an answer; its word stands beside it everywhere.
import type { AcrossVerdict } from '#domain/across/across-answer.ts';
import { AllowIcon, DenyIcon, PartlyIcon, UnknownIcon } from '#ui/icons.ts';

export const verdictLooks: Readonly<
  Record<AcrossVerdict, { readonly icon: typeof AllowIcon; readonly colour: string }>
> = {
  all: { icon: AllowIcon, colour: 'allow.main' },
  some: { icon: PartlyIcon, colour: 'allow.main' },
  unknown: { icon: UnknownIcon, colour: 'attention.main' },
  none: { icon: DenyIcon, colour: 'text.secondary' },
};
