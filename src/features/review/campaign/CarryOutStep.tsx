import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect } from 'react';
import { Link } from 'react-router-dom';
import { bulkWords } from '#domain/bulk/action.ts';
import type { Campaign } from '#domain/review/campaign/campaign.ts';
import { plansFor, wordsOfDecision } from '#domain/review/campaign/campaign-words.ts';
import { unfinished, type ItemState, type Progress } from '#domain/review/campaign/progress.ts';
import { countTokens } from '#features/token-parts/table/list-status-text.ts';
import { usePlanLink } from '#features/token-parts/selection/plan-link.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { RefreshIcon } from '#ui/icons.ts';
import { OutcomeItem } from './OutcomeItem.tsx';
import { lastTouched } from './use-readings.ts';

type CarryOutStepProps = {
  readonly campaign: Campaign;
  readonly progress: Progress;
  /** When the list was read, in epoch ms. */
  readonly readAt: number;
  readonly isReading: boolean;
  readonly onRead: () => void;
};

const carriedOut = ['remove', 'rotate', 'reduce'] as const;

/** The decisions that change something: the plans that do it, and what reading the tokens again has proved. */
export function CarryOutStep({ campaign, progress, readAt, isReading, onRead }: CarryOutStepProps) {
  // A call that was answered after the list was read is verified by another reading.
  const isBehind = progress.items.some((state) => state.attempt !== undefined && lastTouched(state) > readAt);
  useEffect(() => {
    if (isBehind) onRead();
    // oxlint-disable-next-line react/exhaustive-deps -- read once for each new call, not for each new function
  }, [isBehind]);
  const decided = progress.items.filter(
    ({ decision, outcome }) => outcome !== 'gone' && carriedOut.some((one) => one === decision?.decision),
  );
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 1, mb: 2 }}>
        <Typography sx={{ flex: '1 1 320px', color: 'text.secondary', textWrap: 'pretty' }}>
          A decision is carried out once reading the tokens again shows it.
        </Typography>
        <BusyButton startIcon={<RefreshIcon />} busy={isReading} onClick={onRead}>
          Read again
        </BusyButton>
      </Box>
      {decided.length === 0 && <Typography>No decision changes a token so far.</Typography>}
      {carriedOut.map((decision) => (
        <Part
          key={decision}
          campaign={campaign}
          decision={decision}
          states={decided.filter((state) => state.decision?.decision === decision)}
          open={unfinished(progress).filter((state) => state.decision?.decision === decision)}
        />
      ))}
    </>
  );
}

type PartProps = {
  readonly campaign: Campaign;
  readonly decision: (typeof carriedOut)[number];
  readonly states: readonly ItemState[];
  readonly open: readonly ItemState[];
};

function Part({ campaign, decision, states, open }: PartProps) {
  const planLink = usePlanLink();
  if (states.length === 0) return null;
  const ids = open.map(({ facts: { id } }) => id);
  const title = `${wordsOfDecision(decision).verb} ${countTokens(states.length)}`;
  return (
    <Box component="section" aria-labelledby={`carry-out-${decision}`} sx={{ mb: 3 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 1, mb: 0.5 }}>
        <Typography variant="h2" id={`carry-out-${decision}`} sx={{ flex: '1 1 200px' }}>
          {title}
        </Typography>
        {ids.length > 0 &&
          plansFor(decision).map((action, index) => (
            <Button
              key={action}
              size="small"
              variant={index === 0 ? 'outlined' : 'text'}
              component={Link}
              {...planLink(action, ids)}
              {...(action === 'delete' ? { color: 'error' as const } : {})}
            >
              {bulkWords(action).verb}…
            </Button>
          ))}
      </Box>
      <Box component="ul" aria-label={title} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {states.map((state) => (
          <OutcomeItem key={state.facts.id} campaign={campaign} state={state} />
        ))}
      </Box>
    </Box>
  );
}
