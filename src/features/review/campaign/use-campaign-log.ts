import type { Campaign } from '#domain/review/campaign/campaign.ts';
import type { Entry } from '#domain/review/campaign/entry.ts';
import { addEntries } from '#queries/kept/campaigns.ts';
import { useAccount } from '#queries/session/account.ts';
import { serverNow } from '#queries/session/server-clock.ts';
import { showToast } from '#ui/toast-queue.ts';
import { usePerson } from './use-person.ts';

type Stamped = 'id' | 'at' | 'by';
/** An entry without its stamp, one for each kind of entry. */
export type NewEntry = {
  readonly [Kind in Entry['kind']]: Omit<Extract<Entry, { kind: Kind }>, Stamped>;
}[Entry['kind']];

/**
 * A function that adds to the log of a campaign, stamped with who and when. It resolves with whether all of it is written; a failure is
 * shown.
 */
export function useCampaignLog({ id }: Campaign): (newEntries: readonly NewEntry[]) => Promise<boolean> {
  const account = useAccount();
  const by = usePerson();
  return async (newEntries) => {
    if (account === undefined || by === undefined) return false;
    const at = serverNow();
    const entries = newEntries.map((entry): Entry => ({ ...entry, id: crypto.randomUUID(), at, by }));
    try {
      await addEntries(account, id, entries);
      return true;
    } catch (problem) {
      const why = problem instanceof Error ? problem.message : String(problem);
      showToast('deny', `Not saved in this browser. ${why}`);
      return false;
    }
  };
}
