// Whether the session's key can write for everyone in the account. The gateway decides (src/server/gateway/entry-author.ts); controls say so
// before a press.
import type { NamedToken } from '#domain/token/token-resource.ts';
import { useKeyPermissions } from '#queries/cache/key-permission.ts';
import { useOwnToken } from '#queries/cache/own-token.ts';
import { useSession } from '#queries/session/session.ts';
import { useShared } from './shared-records.ts';

/** Whether the key has the Admin or Owner role, as the gateway has confirmed. False without a workspace. */
export function useIsSharingAdmin(): boolean {
  return useShared().records?.sees === 'everyone';
}

/** A function that says whether the key can write about a token: it may still be refused. Always false without a workspace. */
export function useMayShareAbout(): (token: NamedToken) => boolean {
  const { records } = useShared();
  const identity = useSession().data?.session?.identity;
  const access = useOwnToken().data?.token.access;
  const { ask } = useKeyPermissions();
  return (token) => {
    if (records === undefined || identity === undefined) return false;
    if (records.sees === 'everyone') return true;
    if (identity.serviceToken || identity.memberId === undefined) return false;
    if (token.kind === 'personal' && token.memberId === identity.memberId) return true;
    const hasPolicies = access?.kind === 'inline' || access?.kind === 'custom';
    return hasPolicies && ask('updateAccessTokenDescription', token) === 'yes';
  };
}
