// What the session's key can do to tokens (domain/token/key-permission.ts), for controls that say so before a press.
import { useMemo } from 'react';
import {
  keyPermission,
  newTokenId,
  type KeyPermission,
  type TokenAction,
} from '#domain/token/key-permission.ts';
import type { NamedToken } from '#domain/token/token-resource.ts';
import type { TokenKind } from '#domain/token/token.ts';
import { useSession } from '#queries/session/session.ts';
import { useRoleDirectory } from './custom-roles.ts';
import { useOwnToken } from './own-token.ts';

export type KeyPermissions = {
  /** What the key can do to a token; `unknown` as well while its own token and roles are not read. */
  readonly ask: (action: TokenAction, token: NamedToken) => KeyPermission;
  /** A token that the key would create. A personal one belongs to the key's own member; `*` stands for a member who is not known. */
  readonly newToken: (kind: TokenKind) => NamedToken;
};

export function useKeyPermissions(): KeyPermissions {
  const access = useOwnToken().data?.token.access;
  const roles = useRoleDirectory().data;
  const memberId = useSession().data?.session?.identity.memberId ?? '*';
  return useMemo(() => {
    const rolePolicy = (id: string) => {
      const role = roles?.get(id);
      return role?.readable === true ? role.policy : undefined;
    };
    return {
      ask: (action, token) =>
        access === undefined ? 'unknown' : keyPermission(access, rolePolicy, action, token),
      newToken: (kind) => ({ id: newTokenId, memberId, kind }),
    };
  }, [access, roles, memberId]);
}
