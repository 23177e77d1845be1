// What a call of a bulk run leaves behind outside the run: the cached list, the ledger of grace periods, the session.
import type { QueryClient } from '@tanstack/react-query';
import type { BulkJob } from '#domain/bulk-action.ts';
import type { GraceWindow, LedgerPlace, NewKeyFate } from '#domain/grace-ledger.ts';
import type { AccessToken } from '#domain/token.ts';
import { serverNow } from '#api/server-clock.ts';
import type { CallResult } from './bulk-call.ts';
import { recordWindow } from './grace-ledger.ts';
import { queryKeys } from './query-keys.ts';
import { forgetToken, rememberToken } from './token-writes.ts';

export function noteCall(
  client: QueryClient,
  place: LedgerPlace,
  { action }: BulkJob,
  token: AccessToken,
  result: CallResult,
): void {
  switch (result.kind) {
    case 'new-key':
      rememberToken(client, result.answer.token);
      if (action !== 'reset') return;
      record('handed-over', result.answer.held.lastFour, result.until);
      // The gateway may have moved the session to the new key: the badge shows how it ends.
      void client.invalidateQueries({ queryKey: queryKeys.session });
      return;
    case 'changed':
      rememberToken(client, result.token);
      return;
    case 'deleted':
    case 'already-gone':
      forgetToken(client, token.id);
      return;
    case 'failed':
      if (result.isGone) forgetToken(client, token.id);
      return;
    case 'lost':
      // Recorded although it may not have happened: should it have, another reset would end the old key before its time.
      if (action === 'reset') record('unknown', '', result.until);
      void client.invalidateQueries({ queryKey: queryKeys.token(token.id) });
      return;
    case 'rate-limited':
    case 'signed-out':
      return;
    default:
      result satisfies never;
  }

  function record(newKey: NewKeyFate, newLastFour: string, until: number | undefined): void {
    const resetAt = serverNow();
    const window: GraceWindow = {
      place,
      tokenId: token.id,
      tokenName: token.name,
      kind: token.kind,
      memberId: token.memberId,
      oldLastFour: token.lastFour,
      newLastFour,
      newKey,
      resetAt,
      endsAt: until ?? resetAt,
      ownerTold: false,
      clientsSwitched: false,
    };
    recordWindow(window);
  }
}
