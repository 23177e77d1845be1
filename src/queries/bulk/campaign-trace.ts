// Records a call of a bulk run in the campaigns whose decisions it carries out.
import type { QueryClient } from '@tanstack/react-query';
import type { Account } from '#domain/account/account.ts';
import type { SessionState } from '#domain/account/session.ts';
import type { BulkAction } from '#domain/bulk/action.ts';
import { carriesOut } from '#domain/review/campaign/attempt.ts';
import type { AttemptEntry } from '#domain/review/campaign/entry.ts';
import { personOf } from '#domain/review/campaign/reviewer.ts';
import { serverNow } from '#api/server-clock.ts';
import type { TokenDetail } from '#queries/cache/tokens.ts';
import { addEntries, storedCampaigns } from '#queries/kept/campaigns.ts';
import { queryKeys } from '#queries/requests/query-keys.ts';
import type { BulkCall } from './bulk-runner.ts';

/** A record that cannot be written is lost. The next reading of the tokens shows what was done all the same. */
export function noteForCampaigns(
  client: QueryClient,
  account: Account,
  action: BulkAction,
  { token, result }: BulkCall,
): void {
  const outcome = outcomeOf(result);
  const identity = client.getQueryData<SessionState>(queryKeys.session)?.session?.identity;
  if (outcome === undefined || identity === undefined) return;
  const own = client.getQueryData<TokenDetail>(queryKeys.token(identity.tokenId ?? ''))?.token;
  const entry: Omit<AttemptEntry, 'id'> = {
    kind: 'attempt',
    at: serverNow(),
    by: personOf(identity, own),
    tokenId: token.id,
    action,
    ...outcome,
    status: result.status,
  };
  void (async () => {
    for (const file of await storedCampaigns(account)) {
      if (!carriesOut(file, token.id, action)) continue;
      await addEntries(account, file.campaign.id, [{ ...entry, id: crypto.randomUUID() }]);
    }
  })().catch(() => undefined);
}

/** Undefined when nothing was sent, or when the call is sent again. */
function outcomeOf(result: BulkCall['result']): Pick<AttemptEntry, 'result' | 'detail'> | undefined {
  switch (result.kind) {
    case 'new-key':
    case 'changed':
    case 'deleted':
    case 'already-gone':
      return { result: 'done', detail: '' };
    case 'failed':
      return { result: 'failed', detail: result.reason };
    case 'lost':
      return { result: 'unknown', detail: result.reason };
    case 'rate-limited':
    case 'stopped':
      return undefined;
    default:
      return result satisfies never;
  }
}
