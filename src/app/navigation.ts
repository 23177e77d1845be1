// The pages of the navigation, in order. The letter leads to a page after "g".
import { paths } from '#domain/address/paths.ts';
import { AccessIcon, GraceIcon, KeyIcon, ReviewIcon } from '#ui/icons.ts';

export const navigation = [
  { label: 'Tokens', path: paths.tokens(), icon: KeyIcon, letter: 't' },
  // No "r": it asks for a reset where a token is in view.
  { label: 'Review', path: paths.review(), icon: ReviewIcon, letter: 'v' },
  { label: 'Access', path: paths.access(), icon: AccessIcon, letter: 'a' },
  { label: 'Grace periods', path: paths.grace(), icon: GraceIcon, letter: 'g' },
] as const;

/** The pages that keys and the palette lead to: those of the navigation and the run of this tab. */
export const keyPages = [...navigation, { label: 'Bulk run', path: paths.bulk(), letter: 'b' }] as const;
