// Records a call of a bulk run outside of the run: in the cached list, the ledger of grace periods and the session.
import type { QueryClient } from '@tanstack/react-query';
import type { Account } from '#domain/account/account.ts';
import type { BulkJob } from '#domain/bulk/action.ts';
import { gracePeriodOfReset, type NewKeyFate } from '#domain/grace/ledger.ts';
import { graceOutcome } from '#domain/grace/promise.ts';
import type { BulkCall } from './bulk-runner.ts';
import { noteForCampaigns } from './campaign-trace.ts';
import { recordGracePeriod } from '#queries/kept/grace-ledger.ts';
import { forgetNewKey } from '#queries/kept/unstored-keys.ts';
import { queryKeys } from '#queries/requests/query-keys.ts';
import { tellOfReset } from '#queries/session/session-tabs.ts';
import { forgetToken, rememberToken } from '#queries/writes/token-writes.ts';

export function noteCall(client: QueryClient, account: Account, { action }: BulkJob, call: BulkCall): void {
  const { token, sentAt, result } = call;
  noteForCampaigns(client, account, action, call);
  switch (result.kind) {
    case 'new-key':
      rememberToken(client, result.answer.token);
      if (action !== 'reset') return;
      tellOfReset(client, token.id);
      record('handed-over', result.answer.held.lastFour, result.until, result.answer.answeredAt);
      // The gateway may have moved the session to the new key, and the badge shows the end of that key.
      void client.invalidateQueries({ queryKey: queryKeys.session });
      return;
    case 'changed':
      rememberToken(client, result.token);
      return;
    case 'deleted':
    case 'already-gone':
      forgetNewKey(account, token.id);
      forgetToken(client, token.id);
      return;
    case 'failed':
      if (result.isGone) forgetToken(client, token.id);
      return;
    case 'lost':
      // The reset is recorded although it may not have happened. If it did, another reset would end the old key too early.
      if (action === 'reset') record('unknown', '', result.until, sentAt);
      void client.invalidateQueries({ queryKey: queryKeys.token(token.id) });
      return;
    case 'rate-limited':
    case 'stopped':
      return;
    default:
      result satisfies never;
  }

  function record(newKey: NewKeyFate, newLastFour: string, until: number | undefined, at: number): void {
    recordGracePeriod(
      account,
      gracePeriodOfReset(token, { newKey, newLastFour, ...graceOutcome(until, at) }),
    );
  }
}
