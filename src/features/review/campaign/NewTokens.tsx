import Box from '@mui/material/Box';
import { useState } from 'react';
import { hashOfFacts, isInScope, type Campaign } from '#domain/review/campaign/campaign.ts';
import type { Progress } from '#domain/review/campaign/progress.ts';
import { factsTitle, type TokenFacts } from '#domain/review/campaign/token-facts.ts';
import { joinFirst } from '#domain/text/word-list.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { useCampaignLog, type NewEntry } from './use-campaign-log.ts';

type NewTokensProps = {
  readonly campaign: Campaign;
  readonly progress: Progress;
  readonly now: ReadonlyMap<string, TokenFacts> | undefined;
};

/** Tokens that were created since the review began. They aren't in it, which is said, and can be added. */
export function NewTokens({ campaign, progress, now }: NewTokensProps) {
  const add = useCampaignLog(campaign);
  const [isBusy, setIsBusy] = useState(false);
  if (now === undefined) return null;
  const known = new Set([...campaign.items.map(({ facts: { id } }) => id), ...progress.byId.keys()]);
  const fresh = [...now.values()].filter((facts) => !known.has(facts.id) && isInScope(facts, campaign.scope));
  if (fresh.length === 0) return null;

  async function addAll() {
    if (isBusy) return;
    setIsBusy(true);
    const newEntries: NewEntry[] = [];
    for (const facts of fresh)
      newEntries.push({ kind: 'added', tokenId: facts.id, facts, hash: await hashOfFacts(facts) });
    await add(newEntries);
    setIsBusy(false);
  }

  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        mb: 1.5,
        typography: 'body2',
        color: 'text.secondary',
        overflowWrap: 'anywhere',
      }}
    >
      {fresh.length.toLocaleString('en')} new since the start, not in this review:{' '}
      {joinFirst(fresh.map(factsTitle), 3, 'tokens')}.
      <BusyButton size="small" busy={isBusy} onClick={() => void addAll()}>
        Add to the review
      </BusyButton>
    </Box>
  );
}
