import type { CustomRole } from '#domain/custom-role.ts';
import type { AccessToken } from '#domain/token.ts';
import { useRoleDirectory } from '#queries/custom-roles.ts';
import { useTokenList } from '#queries/tokens.ts';

type Roles = ReadonlyMap<string, CustomRole>;

const noTokens: readonly AccessToken[] = [];
const noRoles: Roles = new Map();

/** The resource specifiers in the policies of this account, as far as they were read: what an editor can type ahead from. */
export function useSeenSpecifiers(): readonly string[] {
  const tokens = useTokenList().data?.tokens ?? noTokens;
  return specifiersOnce(tokens, useRoleDirectory().data ?? noRoles);
}

/** By the tokens that they were gathered from, so that they go with them. */
const gathered = new WeakMap<
  readonly AccessToken[],
  { readonly roles: Roles; readonly specifiers: readonly string[] }
>();

/** Gathered once for as long as nothing changes: of very many tokens that takes several frames, and every form asks for it. */
function specifiersOnce(tokens: readonly AccessToken[], roles: Roles): readonly string[] {
  const known = gathered.get(tokens);
  if (known?.roles === roles) return known.specifiers;
  const ofTokens = tokens.flatMap(({ access }) => (access.kind === 'inline' ? access.policy : []));
  const ofRoles = [...new Set(roles.values())].flatMap(({ policy }) => policy);
  const specifiers = [...ofTokens, ...ofRoles].flatMap(({ resources }) => resources.patterns);
  gathered.set(tokens, { roles, specifiers });
  return specifiers;
}
