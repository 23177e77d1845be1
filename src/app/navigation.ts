// The pages of the navigation, in order.
import { paths } from '#domain/paths.ts';
import { GraceIcon, KeyIcon } from '#ui/icons.ts';

export const navigation = [
  { label: 'Tokens', path: paths.tokens(), icon: KeyIcon },
  { label: 'Grace periods', path: paths.grace(), icon: GraceIcon },
] as const;
