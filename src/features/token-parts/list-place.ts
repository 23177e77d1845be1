// Where in the list somebody was when they opened a token, handed along as the state of the navigation: it survives a reload
// and belongs to this one entry of the browser's history.
import type { Location } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';

/** The state for a link that leads from the list, as it stands, to a token. */
export function listPlace({ pathname, search }: Pick<Location, 'pathname' | 'search'>): {
  readonly list: string;
} {
  return { list: `${pathname}${search}` };
}

/** The address of the list that a page was opened from, read from the state of its location; undefined when it was not. */
export function readListPlace(state: unknown): string | undefined {
  if (typeof state !== 'object' || state === null || !('list' in state)) return undefined;
  const { list } = state;
  if (typeof list !== 'string') return undefined;
  return list === paths.tokens() || list.startsWith(`${paths.tokens()}?`) ? list : undefined;
}
