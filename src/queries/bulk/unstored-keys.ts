import type { AccessToken } from '#domain/token/token.ts';
import { useBulkRun } from './bulk-run.ts';
import { unstoredKeys, stillUnstored, type UnstoredKey } from '#queries/kept/unstored-keys.ts';
import { useKept } from '#queries/kept/use-kept.ts';

/** The tokens as known now: all tokens of the account, or some. */
type KnownTokens = { readonly tokens: readonly AccessToken[]; readonly complete: boolean };

/** The new keys that were never stored, newest first. Keys of this tab's bulk run are left out, since they are still available. */
export function useUnstoredKeys(known: KnownTokens | undefined): readonly UnstoredKey[] {
  const keys = useKept(unstoredKeys);
  const run = useBulkRun();
  const held = new Set([...(run?.keys.values() ?? [])].map(({ token }) => token.id));
  const missing = stillUnstored(keys, known?.tokens ?? [], known?.complete === true);
  return missing.filter(({ tokenId }) => !held.has(tokenId));
}
