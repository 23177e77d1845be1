import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import type { GracePeriod } from '#domain/grace/ledger.ts';
import { expiryState } from '#domain/token/expiry.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { GraceSentence } from './GraceSentence.tsx';
import { keyWord } from '#features/token-parts/end-time/grace-words.ts';
import { KeyTimeline } from './KeyTimeline.tsx';
import { TokenEndNote } from './TokenEndNote.tsx';
import { ProofField } from '#features/token-parts/ProofField.tsx';
import { ChooseEnd } from '#features/token-parts/end-time/ChooseEnd.tsx';
import { graceCards } from '#features/token-parts/end-time/end-choice.ts';
import type { useResetForm } from './use-reset-form.ts';

type ResetFormProps = {
  readonly token: AccessToken;
  /** Whether this session uses the token. */
  readonly isOwn: boolean;
  readonly open: GracePeriod | undefined;
  readonly form: ReturnType<typeof useResetForm>;
  readonly now: number;
  readonly onCalendar: (isOpen: boolean) => void;
};

/** When the old key ends: the choices, and the result of the chosen one. */
export function ResetForm({ token, isOwn, open, form, now, onCalendar }: ResetFormProps) {
  const { grace } = form;
  const isOver = expiryState(token, now).kind === 'expired';
  const isDecided = grace.choice !== undefined;
  return (
    <>
      <ChooseEnd
        label="Keep the old key working for"
        heading={
          <Typography variant="h3" sx={{ mb: 1 }}>
            Keep the old key working for
          </Typography>
        }
        cards={graceCards(
          now,
          'Choose a date and time',
          isOwn ? 'A lost response locks you out' : 'Clients fail immediately',
        )}
        end={grace}
        fieldLabel="Old key ends"
        now={now}
        onCalendar={onCalendar}
      />
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
          {isDecided && !isOver && (
            <GraceSentence lastFour={token.lastFour} endsAt={grace.endsAt} zone={grace.zone} now={now} />
          )}
        </Typography>
        {/* Its space is reserved, so that nothing moves while a time is typed. */}
        <Box sx={{ visibility: isDecided && !isOver ? 'visible' : 'hidden' }}>
          <KeyTimeline
            lastFour={token.lastFour}
            graceMs={grace.endsAt === undefined ? 0 : grace.endsAt - now}
          />
        </Box>
      </Box>
      {isDecided && <TokenEndNote token={token} endsAt={grace.endsAt} now={now} />}
      {grace.card === 'now' && (
        <Alert severity="error" role="status">
          For leaked keys. The old key can’t be restored.
          {isOwn &&
            ' If the response gets lost, you’re locked out: this session’s key stops working and no one has the new one. Choose at least an hour unless you can sign in with another key.'}
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
          label={`End old ${keyWord(open.oldLastFour)} now`}
        />
      )}
      {form.needsProof && <ProofField token={token} value={form.proof} onChange={form.setProof} />}
    </>
  );
}
