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
  /** Whether everything is read that can be: what is unknown then stays unknown. */
  readonly isSettled: boolean;
  /** What the key can do to a token; `unknown` as well while its own token and roles are not read. */
  readonly ask: (action: TokenAction, token: NamedToken) => KeyPermission;
  /** A token that the key would create. A personal one belongs to the key's own member; `*` stands for a member who is not known. */
  readonly newToken: (kind: TokenKind) => NamedToken;
};

export function useKeyPermissions(): KeyPermissions {
  const own = useOwnToken();
  const access = own.data?.token.access;
  const { data: roles, isLoading } = useRoleDirectory();
  const isSettled = access === undefined ? own.error !== null : access.kind !== 'custom' || !isLoading;
  const memberId = useSession().data?.session?.identity.memberId ?? '*';
  return useMemo(() => {
    const rolePolicy = (id: string) => {
      const role = roles?.get(id);
      return role?.readable === true ? role.policy : undefined;
    };
    return {
      isSettled,
      ask: (action, token) =>
        access === undefined ? 'unknown' : keyPermission(access, rolePolicy, action, token),
      newToken: (kind) => ({ id: newTokenId, memberId, kind }),
    };
  }, [access, roles, memberId, isSettled]);
}
