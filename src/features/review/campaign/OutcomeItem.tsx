import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import type { Campaign } from '#domain/review/campaign/campaign.ts';
import { outcomeWord, reasonProblemText } from '#domain/review/campaign/campaign-words.ts';
import { shortestReason } from '#domain/review/campaign/decision-rules.ts';
import { dayText } from '#domain/review/campaign/drift.ts';
import type { ItemState, Outcome } from '#domain/review/campaign/progress.ts';
import { safeText } from '#domain/key/safe-text.ts';
import { factsTitle } from '#domain/review/campaign/token-facts.ts';
import { day } from '#domain/time/duration.ts';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { useNow } from '#ui/now.ts';
import { StatusTag, type Tone } from '#ui/StatusTag.tsx';
import { useCampaignLog } from './use-campaign-log.ts';

type OutcomeItemProps = { readonly campaign: Campaign; readonly state: ItemState };

const tones: Readonly<Record<Outcome, Tone>> = {
  open: 'neutral',
  planned: 'neutral',
  'nothing-to-do': 'neutral',
  verified: 'allow',
  failed: 'deny',
  waived: 'attention',
  gone: 'neutral',
};

/** A token with its outcome: what was sent, what was proved, and why it failed. */
export function OutcomeItem({ campaign, state }: OutcomeItemProps) {
  const { facts, outcome, attempt, reading, waiver } = state;
  const [isAccepting, setIsAccepting] = useState(false);
  const isOpen = outcome === 'planned' || outcome === 'failed';
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 2,
        rowGap: 0.5,
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
        typography: 'body2',
      }}
    >
      <Box sx={{ flex: '1 1 240px', minWidth: 0, overflowWrap: 'anywhere' }}>
        {reading?.after === 'gone' ? (
          factsTitle(facts)
        ) : (
          <Link component={RouterLink} to={paths.token(facts.id)} sx={{ color: 'text.primary' }}>
            {factsTitle(facts)}
          </Link>
        )}
        <Box sx={{ color: 'text.secondary' }}>
          {reading !== undefined && `${reading.before} → ${reading.after}`}
          {reading === undefined && outcome === 'failed' && attempt?.detail}
          {waiver !== undefined && `${waiver.by.name}: ${waiver.why} (until ${dayText(waiver.until, '')})`}
        </Box>
      </Box>
      <StatusTag tone={tones[outcome]}>{outcomeWord(outcome)}</StatusTag>
      {isOpen && (
        <Button
          size="small"
          variant="text"
          aria-label={`Accept without carrying out: ${factsTitle(facts)}`}
          onClick={() => setIsAccepting(true)}
        >
          Accept…
        </Button>
      )}
      {isAccepting && <Acceptance campaign={campaign} state={state} onClose={() => setIsAccepting(false)} />}
    </Box>
  );
}

type AcceptanceProps = OutcomeItemProps & { readonly onClose: () => void };

function Acceptance({ campaign, state: { facts }, onClose }: AcceptanceProps) {
  const add = useCampaignLog(campaign);
  const now = useNow();
  const [why, setWhy] = useState('');
  const [date, setDate] = useState('');
  const until = Date.parse(`${date}T00:00:00Z`) + day - 1;
  const missing =
    why.trim().length < shortestReason
      ? reasonProblemText('text')
      : until > now
        ? undefined
        : reasonProblemText('until');

  async function accept() {
    const entry = { kind: 'waiver' as const, tokenId: facts.id, why: safeText(why).trim(), until };
    if (await add([entry])) onClose();
  }

  return (
    <ConfirmDialog
      open
      title={`Accept ${factsTitle(facts)} as it is`}
      message="The decision isn’t carried out. The evidence names you, your reason and the day it ends."
      confirmLabel="Accept until then"
      missing={missing}
      onConfirm={() => void accept()}
      onCancel={onClose}
    >
      <Box sx={{ display: 'grid', gap: 2, mt: 2 }}>
        <TextField label="Reason in words" value={why} onChange={(event) => setWhy(event.target.value)} />
        <TextField
          type="date"
          label="Until"
          value={date}
          onChange={(event) => setDate(event.target.value)}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      </Box>
    </ConfirmDialog>
  );
}
