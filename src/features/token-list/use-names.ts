import { useMemo } from 'react';
import type { CustomRole } from '#domain/account/custom-role.ts';
import { memberTitle, type AccessToken } from '#domain/token/token.ts';

/**
 * The names behind the IDs that facets show: of the members whose tokens are in the list, as the tokens themselves tell them, and of
 * custom roles as far as they were read.
 */
export function useNames(
  tokens: readonly AccessToken[],
  roles: ReadonlyMap<string, CustomRole>,
): () => ReadonlyMap<string, string> {
  return useMemo(() => namesOf(tokens, roles), [tokens, roles]);
}

/** Gathered when they are first asked for, which is when somebody chooses among them. */
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
