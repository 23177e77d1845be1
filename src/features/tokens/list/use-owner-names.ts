import { useMemo } from 'react';
import { memberTitle, type AccessToken } from '#domain/token.ts';

/** The names of the members whose tokens are in the list, by member ID, as the tokens themselves tell them. */
export function useOwnerNames(tokens: readonly AccessToken[]): ReadonlyMap<string, string> {
  return useMemo(
    () =>
      new Map(
        tokens.flatMap(({ memberId, member }) =>
          member === undefined ? [] : [[memberId, memberTitle(member)]],
        ),
      ),
    [tokens],
  );
}
