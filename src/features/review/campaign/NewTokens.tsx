import Typography from '@mui/material/Typography';
import type { Campaign } from '#domain/review/campaign/campaign.ts';
import { isInScope } from '#domain/review/campaign/campaign.ts';
import { factsTitle, type TokenFacts } from '#domain/review/campaign/token-facts.ts';
import { joinFirst } from '#domain/text/word-list.ts';

type NewTokensProps = {
  readonly campaign: Campaign;
  readonly now: ReadonlyMap<string, TokenFacts> | undefined;
};

/** Tokens that were created since the review began. They aren't in it, and that is said. */
export function NewTokens({ campaign, now }: NewTokensProps) {
  if (now === undefined) return null;
  const known = new Set(campaign.items.map(({ facts: { id } }) => id));
  const added = [...now.values()].filter((facts) => !known.has(facts.id) && isInScope(facts, campaign.scope));
  if (added.length === 0) return null;
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5, overflowWrap: 'anywhere' }}>
      {added.length.toLocaleString('en')} new since the start, not in this review:{' '}
      {joinFirst(added.map(factsTitle), 3, 'tokens')}.
    </Typography>
  );
}
