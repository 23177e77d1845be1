// New keys that nobody is known to have stored. A key is shown once, so a page that is lost takes it along; this says of which token,
// without the key. It is noted when the key comes, and struck out once the key is stored.
import * as v from 'valibot';
import type { Account } from '#domain/account/account.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { serverNow } from '#api/server-clock.ts';
import { createAccountStore } from './account-store.ts';
import { keptId, keptInstant, listOf } from './kept-json.ts';

const unstoredKeySchema = v.object({
  tokenId: keptId,
  tokenName: v.string(),
  /** How the key ends. */
  lastFour: v.pipe(v.string(), v.maxLength(4)),
  /** What brought the key: the token itself is new, or an older key may still work. */
  by: v.picklist(['create', 'reset']),
  /** When it came, epoch ms by the server's clock. */
  at: keptInstant,
});

export type UnstoredKey = Readonly<v.InferOutput<typeof unstoredKeySchema>>;

/** More than a bulk run makes; older ones make room. */
const most = 1000;

/** Newest first, one for each token: a token has one new key. */
export const unstoredKeys = createAccountStore<readonly UnstoredKey[]>({
  name: 'unstored-keys',
  empty: [],
  schema: listOf(unstoredKeySchema),
});

/** A key of `token` has just come. */
export function noteNewKey(account: Account | undefined, token: AccessToken, by: UnstoredKey['by']): void {
  const { id: tokenId, name: tokenName, lastFour, createdAt, modifiedAt } = token;
  const at = (by === 'create' ? createdAt : modifiedAt) ?? serverNow();
  const key = { tokenId, tokenName, lastFour, by, at };
  unstoredKeys.update(account, (keys) => [key, ...without(keys, tokenId)].slice(0, most));
}

/** The key is stored, or is no key any more, or somebody wants to hear no more of it. */
export function forgetNewKey(account: Account | undefined, tokenId: string): void {
  if (unstoredKeys.read(account).some((key) => key.tokenId === tokenId))
    unstoredKeys.update(account, (keys) => without(keys, tokenId));
}

function without(keys: readonly UnstoredKey[], tokenId: string): readonly UnstoredKey[] {
  return keys.filter((key) => key.tokenId !== tokenId);
}

/**
 * The keys that are still missing as far as the tokens tell: not of a token that is gone, nor of one that was reset since. Not every
 * token is in `tokens` while they are not `complete`.
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
