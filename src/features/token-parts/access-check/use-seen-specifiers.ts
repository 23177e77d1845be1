import type { CustomRole } from '#domain/account/custom-role.ts';
import { onceForEach } from '#domain/computing/once-for-each.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { useRoleDirectory } from '#queries/cache/custom-roles.ts';
import { useTokenList } from '#queries/cache/tokens.ts';

type Roles = ReadonlyMap<string, CustomRole>;

const noTokens: readonly AccessToken[] = [];
const noRoles: Roles = new Map();

/** The resource specifiers in the policies of this account read so far: the suggestions of the editors. */
export function useSeenSpecifiers(): readonly string[] {
  const tokens = useTokenList().data?.tokens ?? noTokens;
  return specifiersOf(tokens)(useRoleDirectory().data ?? noRoles);
}

/** For many tokens this takes several frames, and every form asks for it. */
const specifiersOf = onceForEach((tokens: readonly AccessToken[]) =>
  onceForEach((roles: Roles) => gatherSpecifiers(tokens, roles)),
);

function gatherSpecifiers(tokens: readonly AccessToken[], roles: Roles): readonly string[] {
  const ofTokens = tokens.flatMap(({ access }) => (access.kind === 'inline' ? access.policy : []));
  const ofRoles = [...new Set(roles.values())].flatMap(({ policy }) => policy);
  return [...ofTokens, ...ofRoles].flatMap(({ resources }) => resources.patterns);
}
