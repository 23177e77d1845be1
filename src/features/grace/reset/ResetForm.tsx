import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { gracePresets } from '#domain/grace/period.ts';
import type { GraceWindow } from '#domain/grace/ledger.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { clockText } from '#domain/time/zoned-text.ts';
import { ownZone } from '#ui/own-zone.ts';
import { GraceSentence } from './GraceSentence.tsx';
import { keyWord } from '#features/token-parts/end-time/grace-words.ts';
import { KeyTimeline } from './KeyTimeline.tsx';
import { PlannedTimeField, plannedTimeWarming } from '#features/token-parts/end-time/PlannedTimeField.tsx';
import { ProofField } from '#features/token-parts/ProofField.tsx';
import { TimeCards, type TimeCard } from '#features/token-parts/end-time/TimeCards.tsx';
import type { GraceCardId, useResetForm } from '#features/token-parts/end-time/use-reset-form.ts';

type ResetFormProps = {
  readonly token: AccessToken;
  /** Whether this session uses the token. */
  readonly isOwn: boolean;
  readonly open: GraceWindow | undefined;
  readonly form: ReturnType<typeof useResetForm>;
  readonly now: number;
  readonly onCalendar: (isOpen: boolean) => void;
};

/** When the old key ends: the choices, and what the chosen one comes to. */
export function ResetForm({ token, isOwn, open, form, now, onCalendar }: ResetFormProps) {
  const zone = form.card === 'custom' ? form.plan.zone : ownZone;
  const isDecided = form.choice !== undefined;
  return (
    <>
      <Box>
        <Typography variant="h3" sx={{ mb: 1 }}>
          How long the old key keeps working
        </Typography>
        <TimeCards
          label="How long the old key keeps working"
          cards={cardsAt(now, isOwn)}
          value={form.card}
          onChange={form.setCard}
        />
      </Box>
      {form.card === 'custom' && (
        <PlannedTimeField
          label="Old key ends"
          plan={form.plan}
          onChange={form.setPlan}
          problem={form.problem}
          now={now}
          onCalendar={onCalendar}
        />
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          p: 1.5,
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          bgcolor: 'background.subtle',
        }}
      >
        <Typography component="p" role="status" sx={{ textWrap: 'pretty', minHeight: 20 }}>
          {isDecided ? (
            <GraceSentence lastFour={token.lastFour} endsAt={form.endsAt} zone={zone} now={now} />
          ) : (
            'No time yet that can be sent.'
          )}
        </Typography>
        {/* Keeps its room, so that nothing moves while a time is typed. */}
        <Box sx={{ visibility: isDecided ? 'visible' : 'hidden' }}>
          <KeyTimeline
            lastFour={token.lastFour}
            graceMs={form.endsAt === undefined ? 0 : form.endsAt - now}
          />
        </Box>
      </Box>
      {form.card === 'now' && (
        <Alert severity="error">
          For a key that has leaked. Clients break at once, and there is no way back to the old key.
          {isOwn &&
            ' If the answer gets lost, you are locked out: this session’s key is dead and nobody has the new one. Choose at least an hour unless you can sign in with another key.'}
        </Alert>
      )}
      {open !== undefined && (
        <FormControlLabel
          control={
            <Checkbox
              checked={form.consented}
              onChange={(event) => form.setConsented(event.target.checked)}
            />
          }
          label={`End the older ${keyWord(open.oldLastFour)} now, before its time`}
        />
      )}
      {form.needsProof && <ProofField token={token} value={form.proof} onChange={form.setProof} />}
    </>
  );
}

function cardsAt(now: number, isOwn: boolean): readonly TimeCard<GraceCardId>[] {
  return [
    ...gracePresets.map(({ id, label, ms }) => ({
      value: id,
      title: label,
      text: clockText(now + ms, ownZone, now),
    })),
    { value: 'custom', title: 'Until…', text: 'Your date and time', warming: plannedTimeWarming },
    {
      value: 'now',
      title: 'Now',
      text: isOwn ? 'A lost answer locks you out' : 'Clients break at once',
      tone: 'deny',
    },
  ];
}
