// Writes to tokens, for pages. The cache uses the answer of a write, since a read may lag behind it (trap 30).
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { isNotFound } from '#api/api-error.ts';
import { createToken, deleteToken, patchToken, resetToken, type TokenWithKey } from '#api/token-writes.ts';
import type { JsonPatch } from '#domain/edit/json-patch.ts';
import type { SessionState } from '#domain/account/session.ts';
import type { AccessTokenPost } from '#domain/draft/post.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { useAccount } from '#queries/session/account.ts';
import { forgetNewKey, noteNewKey } from '#queries/kept/unstored-keys.ts';
import { queryKeys } from '#queries/requests/query-keys.ts';
import { useSession } from '#queries/session/session.ts';
import { tellOfReset } from '#queries/session/session-tabs.ts';
import { writeToList } from '#queries/cache/list-writes.ts';
import { rememberPatched } from '#queries/cache/tokens.ts';
import { useWrite } from './write.ts';

export type { TokenWithKey } from '#api/token-writes.ts';

/** A function that puts an answer into the cache. It does nothing when the page shows another session by then, which has another key. */
function useRemember(): (remember: (client: QueryClient) => void) => void {
  const client = useQueryClient();
  const id = useSession().data?.session?.id;
  return (remember) => {
    const shown = client.getQueryData<SessionState>(queryKeys.session)?.session;
    if (shown === undefined || shown.id === id) remember(client);
  };
}

/** Creates a token. Only the answer's holder has its key, which is noted as not stored yet. */
export function useCreateToken() {
  const remember = useRemember();
  const account = useAccount();
  return useWrite<TokenWithKey, AccessTokenPost>({
    mutationFn: createToken,
    onSuccess: ({ token, held }) => {
      noteNewKey(account, { ...token, lastFour: held.lastFour }, 'create');
      remember((client) => rememberToken(client, token));
    },
  });
}

/**
 * Resets a token's key. The old key stays valid until `graceEndsAt` (epoch ms), or ends now without it. The new key is noted as not stored
 * yet.
 */
export function useResetToken(id: string) {
  const remember = useRemember();
  const account = useAccount();
  const client = useQueryClient();
  return useWrite<TokenWithKey, { readonly graceEndsAt: number | undefined }>({
    mutationFn: ({ graceEndsAt }) => resetToken(id, graceEndsAt),
    onSuccess: ({ token, held }) => {
      noteNewKey(account, { ...token, lastFour: held.lastFour }, 'reset');
      // Not awaited, so the caller records the grace period first. Otherwise the history would show this reset as another browser's.
      void client.invalidateQueries({ queryKey: queryKeys.tokenHistory(id) });
      void client.invalidateQueries({ queryKey: queryKeys.session });
      remember((client) => {
        tellOfReset(client, id);
        rememberToken(client, token);
      });
    },
  });
}

/** Patches a token, with an optional comment for the audit log. */
export function usePatchToken(id: string) {
  const remember = useRemember();
  return useWrite<AccessToken, { readonly patch: JsonPatch; readonly comment?: string }>({
    mutationFn: async ({ patch, comment }) => {
      const detail = await patchToken(id, patch, comment);
      remember((client) => {
        writeToList(client, id, detail.token);
        // Nothing else is read again after a patch.
        rememberPatched(client, detail);
      });
      return detail.token;
    },
    meta: { invalidates: [queryKeys.tokenHistory(id)] },
  });
}

/**
 * Sets the expiry (epoch ms) of a new token: the second step of a create (contract section 6). The instant is absolute, so repeating it
 * after a lost answer changes nothing.
 */
export function useSetExpiry() {
  const remember = useRemember();
  return useWrite<AccessToken, { readonly id: string; readonly expiresAt: number }>({
    mutationFn: async ({ id, expiresAt }) => {
      const { token } = await patchToken(id, [{ op: 'add', path: '/expiry', value: expiresAt }]);
      return token;
    },
    onSuccess: (token) => remember((client) => rememberToken(client, token)),
  });
}

/** How a deletion ended: by this call, or by somebody else before it. */
export type Deletion = 'deleted' | 'already-gone';

/** Deletes a token. A token that no longer exists counts as deleted; the result says so. */
export function useDeleteToken() {
  const remember = useRemember();
  const account = useAccount();
  return useWrite<Deletion, string>({
    mutationFn: async (id) => {
      try {
        await deleteToken(id);
        return 'deleted';
      } catch (error) {
        if (isNotFound(error)) return 'already-gone';
        throw error;
      }
    },
    onSuccess: (_, id) => {
      forgetNewKey(account, id);
      remember((client) => forgetToken(client, id));
    },
  });
}

/** Puts the answer of a write into the cached list and the cached token. */
export function rememberToken(client: QueryClient, token: AccessToken): void {
  writeToList(client, token.id, token);
  // Only a read gives the raw JSON, so the next visit reads again. Until then the row of the list is used.
  client.removeQueries({ queryKey: queryKeys.token(token.id), type: 'inactive' });
  void client.invalidateQueries({ queryKey: queryKeys.token(token.id) });
}

/** Removes a deleted token from the cache. */
export function forgetToken(client: QueryClient, id: string): void {
  writeToList(client, id, undefined);
  client.removeQueries({ queryKey: queryKeys.token(id), type: 'inactive' });
}
