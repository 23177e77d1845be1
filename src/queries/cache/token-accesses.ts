// The access of all loaded tokens, with everything read that it depends on.
import { useMemo } from 'react';
import {
  createAccessKey,
  createGather,
  type DistinctAccesses,
} from '#domain/account-access/distinct-access.ts';
import type { CustomRole } from '#domain/account/custom-role.ts';
import { reviewTokenAccess } from '#domain/token/access-review.ts';
import type { AccessToken } from '#domain/token/token.ts';
import type { ApiError } from '#api/api-error.ts';
import { forgetWithAccount } from '#queries/session/session-loss.ts';
import { useRoleDirectory } from './custom-roles.ts';
import { useMemberDirectory } from './members.ts';

/** `effective`: limited by the present access of the token's member. `nominal`: the token's own permissions. */
export type AccessView = 'effective' | 'nominal';

export type TokenAccesses = {
  /** Undefined while roles or members are loading. */
  readonly accesses: DistinctAccesses | undefined;
  /** Custom roles by ID and by key. */
  readonly roles: ReadonlyMap<string, CustomRole>;
  /** Whether `roles` holds all roles. */
  readonly rolesKnown: boolean;
  /** The reads that failed; everything that depends on them is unknown. */
  readonly unread: readonly { readonly what: 'custom roles' | 'members'; readonly error: ApiError }[];
  /** How many members of a list could not be read. */
  readonly unreadMembers: number;
  readonly readAgain: () => void;
};

/** One for all pages, so that what is calculated for a key holds on the next one too. */
let keyOf = createAccessKey();
forgetWithAccount(() => {
  keyOf = createAccessKey();
});

const noRoles: ReadonlyMap<string, CustomRole> = new Map();

export function useTokenAccesses(tokens: readonly AccessToken[], view: AccessView): TokenAccesses {
  const needsMembers = useMemo(
    () =>
      tokens.some(
        ({ kind, member }) => kind === 'personal' && member !== undefined && member.role !== 'owner',
      ),
    [tokens],
  );
  const roles = useRoleDirectory();
  const members = useMemberDirectory(needsMembers);
  const isReading = roles.isLoading || members.isLoading;
  const gather = useMemo(
    () =>
      createGather((token) => {
        const member = token.member && members.data?.get(token.member.id);
        const { grants, cap } = reviewTokenAccess(token, member, (id) => roles.data?.get(id));
        return cap === undefined || view === 'nominal' ? { grants } : { grants, cap };
      }, keyOf),
    [view, roles.data, members.data],
  );
  const accesses = useMemo(() => (isReading ? undefined : gather(tokens)), [isReading, gather, tokens]);
  return {
    accesses,
    roles: roles.data ?? noRoles,
    rolesKnown: roles.isWhole,
    unread: [
      ...(roles.error === null ? [] : [{ what: 'custom roles' as const, error: roles.error }]),
      ...(members.error === null ? [] : [{ what: 'members' as const, error: members.error }]),
    ],
    unreadMembers: members.unread,
    readAgain: () => {
      if (roles.error !== null) void roles.refetch();
      if (members.error !== null || members.unread > 0) void members.refetch();
    },
  };
}
