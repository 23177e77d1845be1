import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { demandWord, reasonProblemText, reasonWord } from '#domain/review/campaign/campaign-words.ts';
import { reasonEnds, reasonProblem, type ReasonDemand } from '#domain/review/campaign/decision-rules.ts';
import { reasonCodes, type Reason, type ReasonCode } from '#domain/review/campaign/entry.ts';
import { safeText } from '#domain/key/safe-text.ts';
import { joinWords } from '#domain/text/word-list.ts';
import { day } from '#domain/time/duration.ts';
import { ChoiceSegments } from '#ui/ChoiceSegments.tsx';
import { useNow } from '#ui/now.ts';

type ReasonFormProps = {
  /** Why a reason is needed; empty when it is not. */
  readonly demands: readonly ReasonDemand[];
  readonly onConfirm: (reason: Reason) => void;
  readonly onCancel: () => void;
};

/** Why a token is kept. Enter confirms in any field. */
export function ReasonForm({ demands, onConfirm, onCancel }: ReasonFormProps) {
  const now = useNow();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input:checked')?.focus(), []);
  const [code, setCode] = useState<ReasonCode>('needed');
  const [text, setText] = useState('');
  const [date, setDate] = useState('');
  const [isTried, setIsTried] = useState(false);
  // The whole of the day counts.
  const end = Date.parse(`${date}T00:00:00Z`) + day - 1;
  const reason: Reason = {
    code,
    text: safeText(text).trim(),
    until: reasonEnds(code) && !Number.isNaN(end) ? end : undefined,
  };
  const problem = reasonProblem(reason, now);

  function confirm(event: FormEvent) {
    event.preventDefault();
    setIsTried(true);
    if (problem === undefined) onConfirm(reason);
  }

  return (
    <Box
      component="form"
      ref={form}
      aria-label="Reason to keep the token"
      noValidate
      onSubmit={confirm}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
      sx={{ display: 'grid', gap: 1.5, width: 'min(640px, 100%)', gridTemplateColumns: 'minmax(0, 1fr)' }}
    >
      {demands.length > 0 && (
        <Typography variant="body2">
          Keeping it needs a reason: {joinWords(demands.map(demandWord))}.
        </Typography>
      )}
      <ChoiceSegments
        label="Reason"
        choices={reasonCodes.map((one) => ({ value: one, label: reasonWord(one) }))}
        value={code}
        onChange={setCode}
      />
      {reasonEnds(code) && (
        <TextField
          type="date"
          size="small"
          label="Until"
          value={date}
          onChange={(event) => setDate(event.target.value)}
          error={isTried && problem === 'until'}
          helperText={isTried && problem === 'until' ? reasonProblemText('until') : undefined}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      )}
      <TextField
        size="small"
        label={code === 'other' ? 'Reason in words' : 'Details'}
        value={text}
        onChange={(event) => setText(event.target.value)}
        error={isTried && problem === 'text'}
        helperText={isTried && problem === 'text' ? reasonProblemText('text') : undefined}
        slotProps={{ htmlInput: { maxLength: 1000 } }}
      />
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button type="submit" variant="contained" color="primary">
          Keep with this reason
        </Button>
        <Button variant="text" onClick={onCancel}>
          Cancel
        </Button>
      </Box>
    </Box>
  );
}
