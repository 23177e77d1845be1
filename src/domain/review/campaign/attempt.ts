// Which decisions of a campaign a bulk call carries out.
import type { BulkAction } from '#domain/bulk/action.ts';
import type { CampaignFile } from './campaign.ts';
import { plansFor } from './campaign-words.ts';
import { progressOf } from './progress.ts';

/** Whether an action on a token carries out its decision in a campaign that is not over. */
export function carriesOut(
  { campaign, entries }: CampaignFile,
  tokenId: string,
  action: BulkAction,
): boolean {
  const { byId, signature, cancelled } = progressOf(campaign, entries);
  const decision = byId.get(tokenId)?.decision?.decision;
  return (
    signature === undefined &&
    cancelled === undefined &&
    decision !== undefined &&
    plansFor(decision).includes(action)
  );
}
