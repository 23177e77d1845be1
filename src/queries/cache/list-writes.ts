// Keeps the writes that happen while the list is being read. A page that was read before a write does not contain it.
import type { QueryClient } from '@tanstack/react-query';
import type { AccessToken } from '#domain/token/token.ts';
import { queryKeys } from '#queries/requests/query-keys.ts';
import type { TokenList } from './token-list.ts';

/** Tokens by ID from the answers to writes, newest last; undefined for a deleted one. */
export type ListWrites = Map<string, AccessToken | undefined>;

const readings = new WeakMap<QueryClient, Set<ListWrites>>();

/** Starts noting writes while a list is read. Call `end` when the list has been read. */
export function noteListWrites(client: QueryClient): {
  readonly writes: ListWrites;
  readonly end: () => void;
} {
  const running = readings.get(client) ?? new Set();
  readings.set(client, running);
  const writes: ListWrites = new Map();
  running.add(writes);
  return { writes, end: () => running.delete(writes) };
}

/** Puts a written token into the list, or removes a deleted one. A list that is being read gets the change too. */
export function writeToList(client: QueryClient, id: string, token: AccessToken | undefined): void {
  for (const writes of readings.get(client) ?? []) {
    writes.delete(id);
    writes.set(id, token);
  }
  // Each write leaves an entry in the audit log, which the next visit of a page reads.
  void client.invalidateQueries({ queryKey: queryKeys.allActivity, refetchType: 'none' });
  client.setQueryData<TokenList>(
    queryKeys.tokenList,
    (list) => list && withWrites(list, new Map([[id, token]])),
  );
}

/** The list with these writes; the same object when they change nothing. */
export function withWrites(list: TokenList, writes: ReadonlyMap<string, AccessToken | undefined>): TokenList {
  if (writes.size === 0) return list;
  const known = new Set(list.tokens.map(({ id }) => id));
  const made = [...writes].flatMap(([id, token]) => (token === undefined || known.has(id) ? [] : [token]));
  const kept = list.tokens.flatMap((token) =>
    writes.has(token.id) ? (writes.get(token.id) ?? []) : [token],
  );
  const tokens = [...made.toReversed(), ...kept];
  if (tokens.length === list.tokens.length && tokens.every((token, place) => token === list.tokens[place]))
    return list;
  const grown = tokens.length - list.tokens.length;
  const { totalCount } = list;
  return { ...list, tokens, totalCount: totalCount === undefined ? undefined : totalCount + grown };
}
