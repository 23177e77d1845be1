import { useEffect, useRef } from 'react';
import type { Campaign } from '#domain/review/campaign/campaign.ts';
import type { ItemState, Progress } from '#domain/review/campaign/progress.ts';
import { newReadings } from '#domain/review/campaign/readings.ts';
import type { TokenFacts } from '#domain/review/campaign/token-facts.ts';
import { useCampaignLog } from './use-campaign-log.ts';

type ReadingsInput = {
  readonly campaign: Campaign;
  readonly progress: Progress;
  readonly now: ReadonlyMap<string, TokenFacts> | undefined;
  /** When the list was read, in epoch ms. */
  readonly readAt: number;
};

/** Records what a reading proves. A reading from before a decision or its call proves nothing about them. */
export function useReadings({ campaign, progress, now, readAt }: ReadingsInput): void {
  const add = useCampaignLog(campaign);
  const isWriting = useRef(false);
  const isOver = progress.signature !== undefined || progress.cancelled !== undefined;
  useEffect(() => {
    if (now === undefined || isOver || isWriting.current) return;
    const readings = newReadings(progress, now).filter(({ tokenId }) => {
      const state = progress.byId.get(tokenId);
      return state !== undefined && readAt > Math.max(campaign.startedAt, lastTouched(state));
    });
    if (readings.length === 0) return;
    isWriting.current = true;
    void (async () => {
      await add(readings.map((reading) => ({ kind: 'reading' as const, ...reading })));
      isWriting.current = false;
    })();
  }, [add, campaign, isOver, now, progress, readAt]);
}

/** When a token was decided on, or a call for it was answered, in epoch ms. */
export function lastTouched({ decision, attempt }: ItemState): number {
  return Math.max(decision?.at ?? 0, attempt?.at ?? 0);
}
