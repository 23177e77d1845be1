import { useMemo } from 'react';
import type { CustomRole } from '#domain/account/custom-role.ts';
import { memberTitle, type AccessToken } from '#domain/token/token.ts';

/**
 * The names for the IDs in facets. Names of members come from the tokens in the list. Names of custom roles come from the roles read so
 * far.
 */
export function useNames(
  tokens: readonly AccessToken[],
  roles: ReadonlyMap<string, CustomRole>,
): () => ReadonlyMap<string, string> {
  return useMemo(() => namesOf(tokens, roles), [tokens, roles]);
}

/** Collected on first use, that is when somebody opens such a facet. */
function namesOf(
  tokens: readonly AccessToken[],
  roles: ReadonlyMap<string, CustomRole>,
): () => ReadonlyMap<string, string> {
  let names: ReadonlyMap<string, string> | undefined;
  return () => {
    names ??= new Map([
      ...tokens.flatMap(({ memberId, member }): [string, string][] =>
        member === undefined ? [] : [[memberId, memberTitle(member)]],
      ),
      ...[...roles.values()].map(({ id, name }): [string, string] => [id, name]),
    ]);
    return names;
  };
}
