// The campaigns of the account that is signed in, for pages. What is added is written before it is shown, so that a crash loses nothing.
import { useEffect } from 'react';
import type { Account } from '#domain/account/account.ts';
import { isKnownAccount } from '#domain/account/account.ts';
import { redactKeys } from '#domain/key/pattern.ts';
import type { Campaign, CampaignFile } from '#domain/review/campaign/campaign.ts';
import { mergeEntries, type Entry } from '#domain/review/campaign/entry.ts';
import { createStore } from '#store/store.ts';
import { useStore } from '#store/use-store.ts';
import { useAccount } from '#queries/session/account.ts';
import { forgetWithAccount } from '#queries/session/session-loss.ts';
import { readCampaigns, removeCampaign, writeCampaign, writeEntries } from './campaign-database.ts';

export type Campaigns =
  | { readonly kind: 'loading' }
  /** Newest first. */
  | { readonly kind: 'ready'; readonly all: readonly CampaignFile[] }
  | { readonly kind: 'failed'; readonly message: string };

type Shown = { readonly account: Account | undefined; readonly campaigns: Campaigns };

const loading: Campaigns = { kind: 'loading' };
const nothing: Shown = { account: undefined, campaigns: loading };
const shown = createStore(nothing);
forgetWithAccount(() => shown.set(nothing));

let channel: BroadcastChannel | undefined;

/** Other tabs of this browser read again when one has written. */
function otherTabs(): BroadcastChannel {
  if (channel !== undefined) return channel;
  channel = new BroadcastChannel('reviews');
  channel.addEventListener('message', () => {
    const { account } = shown.get();
    if (account !== undefined) void load(account);
  });
  return channel;
}

function tellOtherTabs(): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target, only windows have
  otherTabs().postMessage('written');
}

/** The campaigns of the account that is signed in. They are read when a page first needs them. */
export function useCampaigns(): Campaigns {
  const account = useAccount();
  const { account: of, campaigns } = useStore(shown);
  const isOf = account !== undefined && of !== undefined && isSame(of, account);
  useEffect(() => {
    otherTabs();
    if (account !== undefined && !isOf) void load(account);
  }, [account, isOf]);
  return isOf ? campaigns : loading;
}

function isSame(one: Account, other: Account): boolean {
  return one.origin === other.origin && one.id === other.id;
}

/** Reads all campaigns of an account. A failure is shown in their place. */
async function load(account: Account): Promise<void> {
  const isAnother = (): boolean => {
    const { account: of } = shown.get();
    return of === undefined || !isSame(of, account);
  };
  if (isAnother()) shown.set({ account, campaigns: loading });
  try {
    if (!isKnownAccount(account)) throw new Error('LaunchDarkly didn’t say which account this is.');
    const stored = await readCampaigns(account);
    if (isAnother()) return;
    const all = stored.map(({ campaign, entries }) => ({ campaign, entries: mergeEntries(entries, []) }));
    show(account, all);
  } catch (problem) {
    if (isAnother()) return;
    const message = problem instanceof Error ? problem.message : String(problem);
    shown.set({ account, campaigns: { kind: 'failed', message } });
  }
}

function show(account: Account, all: readonly CampaignFile[]): void {
  const newestFirst = all.toSorted((a, b) => b.campaign.startedAt - a.campaign.startedAt);
  shown.set({ account, campaigns: { kind: 'ready', all: newestFirst } });
}

/** Stores a campaign with its log, joined with what is stored of it. Rejects when it is not written. */
export async function keepCampaign(account: Account, { campaign, entries }: CampaignFile): Promise<void> {
  await writeCampaign(account, withoutKeys(campaign));
  if (entries.length > 0) await writeEntries(account, campaign.id, withoutKeys(entries));
  await load(account);
  tellOtherTabs();
}

/** Adds entries to a campaign. They are shown immediately after they are written. Rejects when they are not. */
export async function addEntries(
  account: Account,
  campaignId: string,
  entries: readonly Entry[],
): Promise<void> {
  const clean = withoutKeys(entries);
  await writeEntries(account, campaignId, clean);
  const { account: of, campaigns } = shown.get();
  if (of !== undefined && isSame(of, account) && campaigns.kind === 'ready') {
    show(
      account,
      campaigns.all.map((one) =>
        one.campaign.id === campaignId
          ? { campaign: one.campaign, entries: mergeEntries(one.entries, clean) }
          : one,
      ),
    );
  }
  tellOtherTabs();
}

/** Removes a campaign from this browser. Rejects when it is still there. */
export async function forgetCampaign(account: Account, { id }: Campaign): Promise<void> {
  await removeCampaign(account, id);
  await load(account);
  tellOtherTabs();
}

/** The open campaigns of an account, read from the database: a bulk run may end while no page shows them. */
export function storedCampaigns(account: Account): Promise<readonly CampaignFile[]> {
  return isKnownAccount(account) ? readCampaigns(account) : Promise.resolve([]);
}

/** A copy in which every text has lost what is shaped like a key. */
function withoutKeys<Value>(value: Value): Value {
  const copy: Value = JSON.parse(JSON.stringify(value), (_name, part: unknown) =>
    typeof part === 'string' ? redactKeys(part) : part,
  );
  return copy;
}
