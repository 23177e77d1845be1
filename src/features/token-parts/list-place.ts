// The state of the list when a token was opened from it. It is passed on as navigation state, which survives a reload and belongs to one
// entry of the browser's history.
import type { Location } from 'react-router-dom';
import { ownPath } from '#store/base-path.ts';
import { paths } from '#domain/address/paths.ts';

/** The state for a link from the list, with its present filters, to a token. The address may be the router's or the browser's. */
export function listPlace({ pathname, search }: Pick<Location, 'pathname' | 'search'>): {
  readonly list: string;
} {
  return { list: `${ownPath(pathname)}${search}` };
}

/** The address of the list that a page was opened from, read from its location state; undefined if there is none. */
export function readListPlace(state: unknown): string | undefined {
  if (typeof state !== 'object' || state === null || !('list' in state)) return undefined;
  const { list } = state;
  if (typeof list !== 'string') return undefined;
  return list === paths.tokens() || list.startsWith(`${paths.tokens()}?`) ? list : undefined;
}
