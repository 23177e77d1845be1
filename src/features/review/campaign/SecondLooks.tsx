import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useRef } from 'react';
import type { Campaign } from '#domain/review/campaign/campaign.ts';
import { reasonText, wordsOfDecision } from '#domain/review/campaign/campaign-words.ts';
import { replacedBy, type ItemState, type Progress } from '#domain/review/campaign/progress.ts';
import { factsTitle } from '#domain/review/campaign/token-facts.ts';
import { reachWord } from '#domain/review/rule-words.ts';
import { useAnnounce } from '#ui/Announcer.tsx';
import { BusyButton } from '#ui/BusyButton.tsx';
import { focusHeading } from '#ui/focus-heading.ts';
import { AllowIcon } from '#ui/icons.ts';
import { useCampaignLog } from './use-campaign-log.ts';

type SecondLooksProps = {
  readonly campaign: Campaign;
  readonly progress: Progress;
  readonly drawn: readonly ItemState[];
};

/** Some of the kept tokens once more. The hash of the population draws them, so no one chooses. */
export function SecondLooks({ campaign, progress, drawn }: SecondLooksProps) {
  const add = useCampaignLog(campaign);
  const announce = useAnnounce();
  const kept = progress.items.filter(({ outcome }) => outcome === 'nothing-to-do').length;
  const title = `Look again at ${drawn.length} of ${kept.toLocaleString('en')} kept`;

  const isTaking = useRef(false);

  /** The token waits for a decision again, and with it these looks: their list goes, and the focus with it. */
  async function takeBack(state: ItemState) {
    if (isTaking.current) return;
    isTaking.current = true;
    const isWritten = await add([
      {
        kind: 'decision',
        tokenId: state.facts.id,
        decision: 'open',
        note: '',
        seconds: 0,
        groupSize: 1,
        isSelfReview: false,
        replaces: replacedBy(state),
      },
    ]);
    isTaking.current = false;
    if (!isWritten) return;
    announce(`${wordsOfDecision('open').done}: ${factsTitle(state.facts)}`);
    focusHeading();
  }

  return (
    <Box component="section" aria-labelledby="second-looks">
      <Typography variant="h2" id="second-looks" sx={{ mb: 0.5 }}>
        {title}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        Chosen by the hash of the token list, not by a person.
      </Typography>
      <Box component="ul" aria-label={title} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {drawn.map((state) => (
          <Box
            key={state.facts.id}
            component="li"
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              alignItems: 'center',
              gap: 1,
              py: 1,
              borderTop: 1,
              borderColor: 'divider',
              typography: 'body2',
            }}
          >
            <Box sx={{ flex: '1 1 260px', minWidth: 0, overflowWrap: 'anywhere' }}>
              <strong>{factsTitle(state.facts)}</strong>
              <Box sx={{ color: 'text.secondary' }}>
                {[reachWord(state.facts.reach), state.facts.words, reasonText(state.decision?.reason)]
                  .filter(Boolean)
                  .join(' · ')}
              </Box>
            </Box>
            {/* The same button afterwards, so that the keyboard focus stays. */}
            <BusyButton
              size="small"
              variant={state.isLookedAtTwice ? 'text' : 'outlined'}
              aria-label={`${state.isLookedAtTwice ? 'Confirmed' : 'Still keep'}: ${factsTitle(state.facts)}`}
              unavailable={state.isLookedAtTwice}
              startIcon={state.isLookedAtTwice ? <AllowIcon /> : undefined}
              onClick={() => void add([{ kind: 'second-look', tokenId: state.facts.id }])}
            >
              {state.isLookedAtTwice ? 'Confirmed' : 'Still keep'}
            </BusyButton>
            <Button
              size="small"
              variant="text"
              aria-label={`Decide again: ${factsTitle(state.facts)}`}
              onClick={() => void takeBack(state)}
            >
              Decide again
            </Button>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
