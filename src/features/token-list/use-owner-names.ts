import { useMemo } from 'react';
import { memberTitle, type AccessToken } from '#domain/token/token.ts';

/** The names of the members whose tokens are in the list, by member ID, as the tokens themselves tell them. */
export function useOwnerNames(tokens: readonly AccessToken[]): () => ReadonlyMap<string, string> {
  return useMemo(() => ownerNamesOf(tokens), [tokens]);
}

/** Gathered when they are first asked for, which is when owners are chosen among. */
function ownerNamesOf(tokens: readonly AccessToken[]): () => ReadonlyMap<string, string> {
  let names: ReadonlyMap<string, string> | undefined;
  return () => {
    names ??= new Map(
      tokens.flatMap(({ memberId, member }) =>
        member === undefined ? [] : [[memberId, memberTitle(member)]],
      ),
    );
    return names;
  };
}
