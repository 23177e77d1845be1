// The pages of the navigation, in order.
import { paths } from '#domain/paths.ts';
import { KeyIcon } from '#ui/icons.ts';

export const navigation = [{ label: 'Tokens', path: paths.tokens(), icon: KeyIcon }] as const;
