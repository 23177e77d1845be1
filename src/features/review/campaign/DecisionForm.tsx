import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useRef, useState } from 'react';
import type { Campaign } from '#domain/review/campaign/campaign.ts';
import { groupProblemText, wordsOfDecision } from '#domain/review/campaign/campaign-words.ts';
import { groupOf, reasonDemands } from '#domain/review/campaign/decision-rules.ts';
import type { Decision, Reason } from '#domain/review/campaign/entry.ts';
import type { ItemState, Progress } from '#domain/review/campaign/progress.ts';
import { factsTitle, type TokenFacts } from '#domain/review/campaign/token-facts.ts';
import { useAnnounce } from '#ui/Announcer.tsx';
import { useKeyboardShortcut } from '#ui/keyboard-shortcut.ts';
import { KeyCap } from '#ui/KeyCap.tsx';
import { ReasonForm } from './ReasonForm.tsx';
import { isWaiting, useDecide } from './use-decide.ts';

type DecisionFormProps = {
  readonly campaign: Campaign;
  readonly progress: Progress;
  readonly now: ReadonlyMap<string, TokenFacts> | undefined;
  readonly state: ItemState;
  /** Called after a decision with the IDs it was for. */
  readonly onNext: (decided: ReadonlySet<string>) => void;
};

const offered = ['keep', 'reduce', 'rotate', 'remove', 'asked', 'not-mine', 'later'] as const;

/** The decisions as buttons and keys, for the token or for its group. A reason is asked for where keeping needs one. */
export function DecisionForm({ campaign, progress, now, state, onNext }: DecisionFormProps) {
  const { decide, isBusy, person } = useDecide({ campaign, progress, now });
  const announce = useAnnounce();
  const [note, setNote] = useState('');
  const [isGroup, setIsGroup] = useState(false);
  const [asking, setAsking] = useState<'optional' | 'needed'>();
  const noteField = useRef<HTMLInputElement>(null);
  const decisions = useRef<HTMLDivElement>(null);
  const [shownAt] = useState(() => performance.now());
  const facts = now?.get(state.facts.id) ?? state.facts;
  const isGone = state.outcome === 'gone' || (now !== undefined && !now.has(state.facts.id));
  const waiting = progress.items.filter((one) => one === state || isWaiting(one, now));
  const seenOf = (one: ItemState) => now?.get(one.facts.id) ?? one.facts;
  const group = groupOf(facts, waiting.map(seenOf));
  const groupIds = new Set(group.tokens.map(({ id }) => id));
  const states = isGroup ? waiting.filter(({ facts: { id } }) => groupIds.has(id)) : [state];
  const demands =
    person === undefined
      ? []
      : [...new Set(states.flatMap((one) => reasonDemands('keep', seenOf(one), person)))];

  async function record(decision: Decision, reason: Reason | undefined) {
    const seconds = (performance.now() - shownAt) / 1000;
    if (!(await decide({ decision, reason, note, states, seconds }))) return;
    setAsking(undefined);
    onNext(new Set(states.map(({ facts: { id } }) => id)));
  }

  function choose(decision: Decision) {
    if (isGone) return;
    if (decision === 'keep' && demands.length > 0) setAsking('needed');
    else void record(decision, undefined);
  }

  function toggleGroup() {
    if (isGone) return;
    if (group.problem === undefined) setIsGroup(!isGroup);
    else announce(groupProblemText(group.problem));
  }

  function undo() {
    if (state.decision === undefined)
      announce('This token has no decision to undo. K goes back to the one before.');
    else void decide({ decision: 'open', reason: undefined, note: '', states: [state], seconds: 0 });
  }

  useKeyboardShortcut('1', () => choose('keep'));
  useKeyboardShortcut('2', () => choose('reduce'));
  useKeyboardShortcut('3', () => choose('rotate'));
  useKeyboardShortcut('4', () => choose('remove'));
  useKeyboardShortcut('5', () => choose('asked'));
  useKeyboardShortcut('6', () => choose('not-mine'));
  useKeyboardShortcut('.', () => choose('later'));
  useKeyboardShortcut('r', () => !isGone && setAsking(demands.length > 0 ? 'needed' : 'optional'));
  useKeyboardShortcut('n', () => noteField.current?.focus());
  useKeyboardShortcut('g', toggleGroup);
  useKeyboardShortcut('u', undo);

  if (isGone) return null;
  return (
    <Box
      sx={{
        borderTop: 1,
        borderColor: 'divider',
        pt: 2,
        display: 'grid',
        gap: 1.5,
        justifyItems: 'start',
        gridTemplateColumns: 'minmax(0, 1fr)',
      }}
    >
      <Box
        ref={decisions}
        role="group"
        aria-label="Decision"
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}
      >
        {offered.map((decision) => (
          <Button
            key={decision}
            variant={
              decision === 'later' || decision === 'not-mine' || decision === 'asked' ? 'text' : 'outlined'
            }
            aria-disabled={isBusy || person === undefined}
            aria-pressed={state.decision?.decision === decision}
            onClick={() => choose(decision)}
            sx={{ gap: 1, '&[aria-pressed=true]': { boxShadow: 'inset 0 0 0 2px currentColor' } }}
          >
            {wordsOfDecision(decision).verb}
            <KeyCap aria-hidden>{wordsOfDecision(decision).key}</KeyCap>
          </Button>
        ))}
        {state.decision !== undefined && (
          <Button variant="text" onClick={undo} sx={{ gap: 1 }}>
            Undo
            <KeyCap aria-hidden>u</KeyCap>
          </Button>
        )}
      </Box>
      {group.tokens.length > 1 && (
        <Box>
          <Button
            size="small"
            variant="text"
            aria-pressed={isGroup}
            aria-disabled={group.problem !== undefined}
            onClick={toggleGroup}
            sx={{ gap: 1, '&[aria-pressed=true]': { boxShadow: 'inset 0 0 0 2px currentColor' } }}
          >
            Decide for {group.tokens.length.toLocaleString('en')} tokens with equal access
            <KeyCap aria-hidden>g</KeyCap>
          </Button>
          {group.problem !== undefined && (
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {groupProblemText(group.problem)}
            </Typography>
          )}
          {isGroup && (
            <Box
              component="ul"
              sx={{
                m: 0,
                mt: 0.5,
                paddingInlineStart: 2.5,
                typography: 'body2',
                overflowWrap: 'anywhere',
                columns: '14rem',
              }}
            >
              {group.tokens.map((one) => (
                <li key={one.id}>{factsTitle(one)}</li>
              ))}
            </Box>
          )}
        </Box>
      )}
      {asking !== undefined && (
        <ReasonForm
          demands={demands}
          onConfirm={(reason) => void record('keep', reason)}
          onCancel={() => setAsking(undefined)}
        />
      )}
      <TextField
        inputRef={noteField}
        label="Note"
        size="small"
        value={note}
        onChange={(event) => setNote(event.target.value)}
        // Back to the decisions, whose keys mean nothing in a field.
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.preventDefault();
          decisions.current?.querySelector('button')?.focus();
        }}
        slotProps={{ htmlInput: { maxLength: 1000 } }}
        sx={{ width: 420, maxWidth: '100%' }}
      />
    </Box>
  );
}
