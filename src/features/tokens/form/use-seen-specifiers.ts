import { useMemo } from 'react';
import { useRoleDirectory } from '#queries/custom-roles.ts';
import { useTokenList } from '#queries/tokens.ts';

/** The resource specifiers in the policies of this account, as far as they were read: what an editor can type ahead from. */
export function useSeenSpecifiers(): readonly string[] {
  const tokens = useTokenList().data?.tokens;
  const roles = useRoleDirectory().data;
  return useMemo(() => {
    const ofTokens = (tokens ?? []).flatMap(({ access }) => (access.kind === 'inline' ? access.policy : []));
    const ofRoles = [...new Set(roles?.values())].flatMap(({ policy }) => policy);
    return [...ofTokens, ...ofRoles].flatMap(({ resources }) => resources.patterns);
  }, [tokens, roles]);
}
