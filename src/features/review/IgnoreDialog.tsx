import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useState, type FormEvent } from 'react';
import {
  ignoreDays,
  ignoredFacts,
  ignoreProblem,
  ignoreReasons,
  ignoreReasonWord,
  type IgnoredFinding,
  type IgnoreReason,
} from '#domain/review/ignored.ts';
import { ruleLabel } from '#domain/review/rule-words.ts';
import type { ReviewRule } from '#domain/review/rules.ts';
import type { ReviewedToken } from '#domain/review/urgency.ts';
import { day } from '#domain/time/duration.ts';
import { memberTitle, tokenTitle } from '#domain/token/token.ts';
import { countTokens } from '#features/token-parts/table/list-status-text.ts';
import { useOwnToken } from '#queries/cache/own-token.ts';
import { useSession } from '#queries/session/session.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { ChoiceSegments } from '#ui/ChoiceSegments.tsx';
import { readScreenClock } from '#ui/now.ts';
import { shortTimeText } from '#ui/time-text.ts';
import { showToast } from '#ui/toast-queue.ts';
import { countFindings } from './count-findings.ts';
import { useIgnore } from './use-ignore.ts';

/** A finding that can be ignored. */
export type OpenFinding = { readonly reviewed: ReviewedToken; readonly rule: ReviewRule };

type IgnoreDialogProps = {
  /** Of one rule and many tokens, or of one token and several rules. */
  readonly findings: readonly OpenFinding[];
  readonly onIgnored: () => void;
  readonly onClose: () => void;
};

const reasonTexts: Readonly<Record<IgnoreReason, string>> = {
  intended: 'Checked, and right.',
  'break-glass': 'Unused on purpose.',
  replaced: 'The replacement is planned.',
  accepted: 'Known, and nothing is done for now.',
  other: 'Say why in the note.',
};

/** Ignores findings: why, and for how long. */
export function IgnoreDialog({ findings, onIgnored, onClose }: IgnoreDialogProps) {
  const titleId = useId();
  const { keptHereBecause, keepHere, shareAll, isPending, error } = useIgnore();
  const by = useDecider();
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  const [chosen, setChosen] = useState<readonly ReviewRule[]>(rules.slice(0, 1));
  const [reason, setReason] = useState<IgnoreReason>('intended');
  const [note, setNote] = useState('');
  const [days, setDays] = useState<number>(90);
  const [problem, setProblem] = useState<string>();
  const ids = new Set(findings.map(({ reviewed }) => reviewed.token.id));
  const [first] = findings;
  const wanted = findings.filter(({ rule }) => chosen.includes(rule));
  const keptHere = keptHereBecause(
    wanted.map(({ reviewed }) => reviewed.token),
    wanted.length,
  );

  async function save(event: FormEvent) {
    event.preventDefault();
    const wrong = ignoreProblem(reason, note);
    setProblem(wrong);
    if (wrong !== undefined || chosen.length === 0) return;
    const at = readScreenClock();
    const until = at + days * day;
    const added = wanted.map(({ reviewed: { token, reach }, rule }): IgnoredFinding => ({
      tokenId: token.id,
      tokenName: tokenTitle(token),
      rule,
      reason,
      note: note.trim(),
      by,
      at,
      until,
      facts: ignoredFacts(token, reach),
    }));
    if (keptHere === undefined) await shareAll(added);
    else keepHere(added, at);
    showToast('allow', `${countFindings(added.length)} ignored until ${shortTimeText(until, at)}`);
    onClose();
    onIgnored();
  }

  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby={titleId} onClose={() => isPending || onClose()}>
      <form noValidate onSubmit={(event) => void save(event).catch(() => undefined)}>
        <DialogTitle id={titleId}>Ignore {rules.length === 1 ? 'this finding' : 'findings'}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
            {first !== undefined && ids.size === 1 ? tokenTitle(first.reviewed.token) : countTokens(ids.size)}
            {rules.length === 1 && rules[0] !== undefined && `: ${ruleLabel(rules[0])}`}. It returns earlier
            if reach grows, the owner changes or an unused token is used again.
          </Typography>
          {rules.length > 1 && (
            <Box role="group" aria-label="Findings" sx={{ display: 'grid' }}>
              {rules.map((rule) => (
                <FormControlLabel
                  key={rule}
                  control={
                    <Checkbox
                      checked={chosen.includes(rule)}
                      onChange={(_, isOn) =>
                        setChosen(isOn ? [...chosen, rule] : chosen.filter((one) => one !== rule))
                      }
                    />
                  }
                  label={ruleLabel(rule)}
                />
              ))}
            </Box>
          )}
          <Box>
            <Typography variant="h3" aria-hidden sx={{ mb: 0.5 }}>
              Reason
            </Typography>
            <ChoiceCards
              label="Reason"
              size="small"
              cards={ignoreReasons.map((one) => ({
                value: one,
                title: ignoreReasonWord(one),
                text: reasonTexts[one],
              }))}
              value={reason}
              onChange={setReason}
            />
          </Box>
          <TextField
            label="Note"
            required={reason === 'other'}
            value={note}
            error={problem !== undefined}
            helperText={problem ?? ' '}
            slotProps={{ htmlInput: { maxLength: 500 } }}
            onChange={(event) => {
              setNote(event.target.value);
              setProblem(undefined);
            }}
          />
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
            <Box component="span" aria-hidden sx={{ typography: 'body2', color: 'text.secondary' }}>
              Ignore for
            </Box>
            <ChoiceSegments
              label="Ignore for"
              choices={ignoreDays.map((one) => ({ value: `${one}`, label: `${one} days` }))}
              value={`${days}`}
              onChange={(value) => setDays(Number(value))}
            />
          </Box>
          <Typography variant="body2" sx={{ color: 'text.secondary', textWrap: 'pretty' }}>
            {keptHere === undefined
              ? 'Shared with everyone in this account who sees the token.'
              : `Known to this browser only. ${keptHere}`}
          </Typography>
          {error !== null && (
            <Alert severity="error" role="alert">
              {wanted.length === 1 ? 'Not ignored.' : 'Not all were ignored.'} {error.message}
            </Alert>
          )}
        </DialogContent>
        <DialogActions>
          <BusyButton unavailable={isPending} onClick={onClose}>
            Cancel
          </BusyButton>
          <BusyButton
            type="submit"
            variant="contained"
            color="primary"
            busy={isPending}
            unavailable={chosen.length === 0 ? 'Select a finding first.' : false}
          >
            Ignore
          </BusyButton>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** Who decides: the member of the session's key, else its token, as far as known. */
function useDecider(): string {
  const identity = useSession().data?.session?.identity;
  const own = useOwnToken().data?.token;
  return own?.member === undefined
    ? (identity?.tokenName ?? identity?.memberId ?? 'unknown')
    : memberTitle(own.member);
}
