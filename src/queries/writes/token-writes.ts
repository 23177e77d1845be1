// Writes to tokens, as pages make them. The answer of a write is what the cache goes on with: a read may lag behind it (trap 30).
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

/**
 * A function that puts an answer into the cache, unless the page goes on in another session by then: what is read there was not read
 * with this key.
 */
function useRemember(): (remember: (client: QueryClient) => void) => void {
  const client = useQueryClient();
  const id = useSession().data?.session?.id;
  return (remember) => {
    const shown = client.getQueryData<SessionState>(queryKeys.session)?.session;
    if (shown === undefined || shown.id === id) remember(client);
  };
}

/** Creates a token. Its key is in the answer's holder alone, and noted as not stored yet. */
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
 * Resets a token's key. `graceEndsAt` is the instant, in epoch ms, until which the old key stays valid; without it, now. The new key is
 * noted as not stored yet.
 */
export function useResetToken(id: string) {
  const remember = useRemember();
  const account = useAccount();
  return useWrite<TokenWithKey, { readonly graceEndsAt: number | undefined }>({
    mutationFn: ({ graceEndsAt }) => resetToken(id, graceEndsAt),
    meta: { invalidates: [queryKeys.tokenHistory(id), queryKeys.session] },
    onSuccess: ({ token, held }) => {
      noteNewKey(account, { ...token, lastFour: held.lastFour }, 'reset');
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
        // Nothing is read again after it.
        rememberPatched(client, detail);
      });
      return detail.token;
    },
    meta: { invalidates: [queryKeys.tokenHistory(id)] },
  });
}

/**
 * Gives a new token its expiry (epoch ms): the second step of a create (contract section 6). The instant is absolute, so
 * repeating it after a lost answer changes nothing.
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

/** How a deletion ended: by us just now, or by somebody else before. */
export type Deletion = 'deleted' | 'already-gone';

/** Deletes a token. One that is gone already counts as deleted, and says so. */
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

/** Puts what a write answered into the cached list and the cached token. */
export function rememberToken(client: QueryClient, token: AccessToken): void {
  writeToList(client, token.id, token);
  // The raw JSON is only known from a read, so the next visit reads again; until then the list's row stands in.
  client.removeQueries({ queryKey: queryKeys.token(token.id), type: 'inactive' });
  void client.invalidateQueries({ queryKey: queryKeys.token(token.id) });
}

/** Takes a deleted token out of the cache. */
export function forgetToken(client: QueryClient, id: string): void {
  writeToList(client, id, undefined);
  client.removeQueries({ queryKey: queryKeys.token(id), type: 'inactive' });
}
