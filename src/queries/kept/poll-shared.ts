// Reads the shared records every few seconds while the page is visible, and hands in the receipts of what was not recorded.
import { useEffect } from 'react';
import { useQuery } from '@tanstack/react-query';
import * as v from 'valibot';
import type { ApiError } from '#api/api-error.ts';
import { newReceipts } from '#api/receipts.ts';
import { fetchWorkspace, handInReceipts, type WorkspaceAnswer } from '#api/workspace.ts';
import { isKnownAccount, type Account } from '#domain/account/account.ts';
import type { GraceLedger } from '#domain/grace/ledger.ts';
import { withSharedResets } from '#domain/grace/shared-ledger.ts';
import { queryKeys } from '#queries/requests/query-keys.ts';
import { useAccount } from '#queries/session/account.ts';
import { serverNow } from '#queries/session/server-clock.ts';
import { useSession } from '#queries/session/session.ts';
import { useStore } from '#store/use-store.ts';
import { createAccountStore } from './account-store.ts';
import { keptInstant, listOf } from './kept-json.ts';
import { setShared } from './shared-records.ts';
import { useReadSharedViews } from './shared-views.ts';

/** In ms. */
const interval = 5000;

/** In ms, for which a record may take to appear before its receipt is handed in. */
const patience = 10_000;

const mostReceipts = 50;

/** Receipts are kept until their records have been seen: the page may be closed before. */
const kept = createAccountStore<readonly { readonly receipt: string; readonly at: number }[]>({
  name: 'receipts',
  empty: [],
  schema: listOf(v.object({ receipt: v.pipe(v.string(), v.maxLength(8192)), at: keptInstant })),
  write: (receipts) => (receipts.length === 0 ? undefined : receipts),
});

/** Keeps the shared records of the account up to date, for `useShared`. For one component of the page. */
export function usePollShared(): void {
  const account = useAccount();
  const session = useSession().data?.session?.id;
  const { data, error, dataUpdatedAt } = useQuery<WorkspaceAnswer, ApiError>({
    queryKey: queryKeys.workspace(session),
    enabled: session !== undefined,
    queryFn: async ({ client, queryKey, signal }) => {
      const known = client.getQueryData<WorkspaceAnswer>(queryKey);
      const answer = await fetchWorkspace(known?.kind === 'on' ? known.tag : undefined, signal);
      return answer === 'unchanged' && known !== undefined ? known : read(answer);
    },
    // The answer has sets in it, and is the same object while nothing changes.
    structuralSharing: false,
    staleTime: interval,
    retry: false,
    refetchOnWindowFocus: true,
    // Without `refetchIntervalInBackground` a hidden page reads nothing.
    refetchInterval: ({ state }) => (state.data === undefined || state.data.kind === 'on' ? interval : false),
  });

  const views = useReadSharedViews({
    session,
    revision: data?.kind === 'on' ? data.records.revision : undefined,
  });

  useEffect(() => {
    const records = data?.kind === 'on' ? data.records : undefined;
    const join =
      records === undefined ? undefined : (own: GraceLedger) => withSharedResets(own, records.resets);
    setShared(account, { kind: error === null ? (data?.kind ?? 'unread') : 'away', records, views, join });
  }, [account, data, error, views]);

  const fresh = useStore(newReceipts);
  useEffect(() => {
    if (fresh.length === 0 || account === undefined) return;
    newReceipts.set([]);
    const at = serverNow();
    kept.update(account, (receipts) =>
      [...receipts, ...fresh.map((receipt) => ({ receipt, at }))].slice(-mostReceipts),
    );
  }, [fresh, account]);

  useEffect(() => {
    // With every reading, also one that found nothing new.
    if (dataUpdatedAt === 0) return;
    if (data?.kind === 'on' && account !== undefined && isKnownAccount(account))
      void settleReceipts(account, data.records.ids);
  }, [account, data, dataUpdatedAt]);
}

function read(answer: WorkspaceAnswer | 'unchanged'): WorkspaceAnswer {
  if (answer === 'unchanged') throw new Error('an unchanged answer to a first question');
  return answer;
}

/** Drops the receipts of records that are there, and hands in those that have waited long enough. */
async function settleReceipts(account: Account, ids: ReadonlySet<string>): Promise<void> {
  const missing = kept.read(account).filter(({ receipt }) => !ids.has(idOf(receipt)));
  if (missing.length !== kept.read(account).length) kept.update(account, () => missing);
  const due = missing.filter(({ at }) => serverNow() - at >= patience).map(({ receipt }) => receipt);
  if (due.length === 0) return;
  try {
    await handInReceipts(due);
    kept.update(account, (receipts) => receipts.filter(({ receipt }) => !due.includes(receipt)));
  } catch {
    // They stay, and the next reading tries again.
  }
}

/** The ID of the record that a receipt is about; empty for a text that is no receipt. */
function idOf(receipt: string): string {
  try {
    const [content = ''] = receipt.split('.');
    const bytes = Uint8Array.from(
      atob(content.replaceAll('-', '+').replaceAll('_', '/')),
      (character) => character.codePointAt(0) ?? 0,
    );
    return v.parse(v.object({ id: v.string() }), JSON.parse(new TextDecoder().decode(bytes))).id;
  } catch {
    return '';
  }
}
