// New keys that are not known to be stored. A key is shown once, so a lost page loses its key. These records name the token without the
// key. A record is made when the key comes and removed once the key is stored.
import * as v from 'valibot';
import type { Account } from '#domain/account/account.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { serverNow } from '#api/server-clock.ts';
import { createAccountStore } from './account-store.ts';
import { keptId, keptInstant, listOf } from './kept-json.ts';

const unstoredKeySchema = v.object({
  tokenId: keptId,
  tokenName: v.string(),
  /** The last characters of the key. */
  lastFour: v.pipe(v.string(), v.maxLength(4)),
  /** What made the key: a create, or a reset, after which an older key may still work. */
  by: v.picklist(['create', 'reset']),
  /** When the key came, epoch ms by the server's clock. */
  at: keptInstant,
});

export type UnstoredKey = Readonly<v.InferOutput<typeof unstoredKeySchema>>;

/** More than a bulk run makes. The oldest records are dropped first. */
const most = 1000;

/** Newest first, one for each token, since a token has one new key. */
export const unstoredKeys = createAccountStore<readonly UnstoredKey[]>({
  name: 'unstored-keys',
  empty: [],
  schema: listOf(unstoredKeySchema),
});

/** Records that a new key of `token` has come. */
export function noteNewKey(account: Account | undefined, token: AccessToken, by: UnstoredKey['by']): void {
  const { id: tokenId, name: tokenName, lastFour, createdAt, modifiedAt } = token;
  const at = (by === 'create' ? createdAt : modifiedAt) ?? serverNow();
  const key = { tokenId, tokenName, lastFour, by, at };
  unstoredKeys.update(account, (keys) => [key, ...without(keys, tokenId)].slice(0, most));
}

/** Removes the record: the key is stored or no longer valid, or the user has dismissed it. */
export function forgetNewKey(account: Account | undefined, tokenId: string): void {
  if (unstoredKeys.read(account).some((key) => key.tokenId === tokenId))
    unstoredKeys.update(account, (keys) => without(keys, tokenId));
}

function without(keys: readonly UnstoredKey[], tokenId: string): readonly UnstoredKey[] {
  return keys.filter((key) => key.tokenId !== tokenId);
}

/**
 * The keys that are still not stored. Keys of deleted tokens and of tokens that were reset since are left out. While `complete` is false,
 * `tokens` does not hold every token.
 */
export function stillUnstored(
  keys: readonly UnstoredKey[],
  tokens: readonly Pick<AccessToken, 'id' | 'lastFour'>[],
  complete: boolean,
): readonly UnstoredKey[] {
  return keys.filter(({ tokenId, lastFour }) => {
    const token = tokens.find(({ id }) => id === tokenId);
    if (token === undefined) return !complete;
    return token.lastFour === '' || lastFour === '' || token.lastFour === lastFour;
  });
}
