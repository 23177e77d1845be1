// The pages of the navigation, in order.
import { paths } from '#domain/address/paths.ts';
import { AccessIcon, GraceIcon, KeyIcon, ReviewIcon } from '#ui/icons.ts';

export const navigation = [
  { label: 'Tokens', path: paths.tokens(), icon: KeyIcon },
  { label: 'Review', path: paths.review(), icon: ReviewIcon },
  { label: 'Access', path: paths.access(), icon: AccessIcon },
  { label: 'Grace periods', path: paths.grace(), icon: GraceIcon },
] as const;
