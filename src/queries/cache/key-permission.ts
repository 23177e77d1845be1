// What the session's key can do to tokens (domain/token/key-permission.ts), for controls that say so before a press.
import { useCallback } from 'react';
import { keyPermission, type KeyPermission, type TokenAction } from '#domain/token/key-permission.ts';
import type { NamedToken } from '#domain/token/token-resource.ts';
import { useRoleDirectory } from './custom-roles.ts';
import { useOwnToken } from './own-token.ts';

export type AskPermission = (action: TokenAction, token: NamedToken) => KeyPermission;

/** Gives what the key can do to a token; `unknown` as well while its own token and roles are not read. */
export function useKeyPermission(): AskPermission {
  const access = useOwnToken().data?.token.access;
  const roles = useRoleDirectory().data;
  return useCallback(
    (action, token) =>
      access === undefined
        ? 'unknown'
        : keyPermission(
            access,
            (id) => {
              const role = roles?.get(id);
              return role?.readable === true ? role.policy : undefined;
            },
            action,
            token,
          ),
    [access, roles],
  );
}
