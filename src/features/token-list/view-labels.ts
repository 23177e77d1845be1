import type { TokenView } from '#domain/token-list/search.ts';

/** Whose tokens the list shows, in words. */
export const viewLabels: Readonly<Record<TokenView, string>> = {
  everyone: 'Everyone',
  mine: 'Mine',
  service: 'Service',
};
