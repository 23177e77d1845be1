// A signed review that is reopened: its revision has the same population, the decisions made so far, and the hash of what was signed.
import type { CampaignFile } from '../campaign/campaign.ts';
import type { ReopenEntry } from '../campaign/entry.ts';
import { progressOf } from '../campaign/progress.ts';
import { chainEntries } from './chain.ts';

/** Gives the revision. `id` is its own; the review that it continues stays as it is. */
export async function reopenCampaign(
  { campaign, entries }: CampaignFile,
  id: string,
  entry: Pick<ReopenEntry, 'id' | 'at' | 'by' | 'why'>,
): Promise<CampaignFile> {
  const { signature, reopened } = progressOf(campaign, entries);
  const log = await chainEntries(entries, campaign.hash);
  const before = signature === undefined ? entries : entries.slice(0, entries.indexOf(signature));
  const revision = (reopened?.revision ?? 1) + 1;
  const follows = log.at(-1)?.hash ?? campaign.hash;
  return {
    campaign: { ...campaign, id },
    entries: [...before, { kind: 'reopen', revision, follows, ...entry }],
  };
}
