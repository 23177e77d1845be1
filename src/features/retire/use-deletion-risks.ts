import { useMemo } from 'react';
import { deletionRisks, type DeletionRisk } from '#domain/retire/deletion-risk.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { useCustomRoles } from '#queries/cache/custom-roles.ts';
import { useSession } from '#queries/session/session.ts';
import { useTokenList } from '#queries/cache/tokens.ts';
import { useNow } from '#ui/now.ts';

const none: readonly string[] = [];

/** The risks of deleting a token, as far as the session's key can see; gravest first. */
export function useDeletionRisks(token: AccessToken): readonly DeletionRisk[] {
  const identity = useSession().data?.session?.identity;
  const list = useTokenList().data;
  const roles = useCustomRoles(token.access.kind === 'custom' ? token.access.roleIds : none);
  const now = useNow();
  return useMemo(
    () =>
      deletionRisks(token, {
        ownTokenId: identity?.tokenId,
        ownMemberId: identity?.memberId,
        tokens: list?.complete === true ? list.tokens : undefined,
        rolePolicy: (id) => {
          const lookup = roles.get(id);
          return lookup?.kind === 'known' ? lookup.role.policy : undefined;
        },
        now,
      }),
    [token, identity, list, roles, now],
  );
}
