import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useCallback, useRef, useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { Campaign } from '#domain/review/campaign/campaign.ts';
import type { Progress } from '#domain/review/campaign/progress.ts';
import type { TokenFacts } from '#domain/review/campaign/token-facts.ts';
import { useKeyboardShortcut } from '#ui/keyboard-shortcut.ts';
import { useIsNarrow } from '#ui/printing.ts';
import { DecisionForm } from './DecisionForm.tsx';
import { Queue } from './Queue.tsx';
import { TokenCard } from './TokenCard.tsx';
import { isWaiting, nextWaiting } from './use-decide.ts';

type DecideStepProps = {
  readonly campaign: Campaign;
  readonly progress: Progress;
  /** The facts of all tokens as they are now; undefined while they can't be compared. */
  readonly now: ReadonlyMap<string, TokenFacts> | undefined;
  /** Nothing is decided any more. */
  readonly isOver?: boolean;
};

/** The queue of tokens and the card of one. After a decision comes the next that waits for one. */
export function DecideStep({ campaign, progress, now, isOver = false }: DecideStepProps) {
  const { items } = progress;
  const [place, setPlace] = useState(() => nextWaiting(items, -1, now, new Set()) ?? 0);
  const heading = useRef<HTMLHeadingElement | null>(null);
  const takesFocus = useRef(false);
  const isNarrow = useIsNarrow(900);
  const state = items[place];
  const left = items.filter((one) => isWaiting(one, now)).length;

  /** The heading of the next card takes the focus as soon as it is there. */
  const attach = useCallback((node: HTMLHeadingElement | null) => {
    heading.current = node;
    if (node === null || !takesFocus.current) return;
    takesFocus.current = false;
    node.focus();
  }, []);

  function show(next: number) {
    if (next < 0 || next >= items.length) return;
    if (next === place) return heading.current?.focus();
    takesFocus.current = true;
    setPlace(next);
  }
  useKeyboardShortcut('j', () => show(place + 1));
  useKeyboardShortcut('k', () => show(place - 1));

  if (state === undefined)
    return <Typography sx={{ color: 'text.secondary' }}>No token is in this review.</Typography>;
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 3,
        gridTemplateColumns: isNarrow ? 'minmax(0, 1fr)' : '17.5rem minmax(0, 1fr)',
      }}
    >
      {left === 0 && !isOver && (
        <Alert
          severity="success"
          role="status"
          sx={{ gridColumn: '1 / -1' }}
          action={
            <Button component={RouterLink} to="?step=carry-out" size="small" variant="text">
              Carry out
            </Button>
          }
        >
          Every token is decided.
        </Alert>
      )}
      {!isNarrow && <Queue items={items} now={now} place={place} onShow={show} />}
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, mb: 0.5 }}>
          <Typography variant="body2" className="tabular" sx={{ flex: 1, color: 'text.secondary' }}>
            Token {place + 1} of {items.length.toLocaleString('en')}
            {!isOver && ` · ${left.toLocaleString('en')} left`}
          </Typography>
          <Button size="small" variant="text" disabled={place === 0} onClick={() => show(place - 1)}>
            Previous
          </Button>
          <Button
            size="small"
            variant="text"
            disabled={place + 1 >= items.length}
            onClick={() => show(place + 1)}
          >
            Next
          </Button>
        </Box>
        <TokenCard key={state.facts.id} state={state} now={now} headingRef={attach} />
        {!isOver && (
          <DecisionForm
            key={`${state.facts.id} form`}
            campaign={campaign}
            progress={progress}
            now={now}
            state={state}
            onNext={(decided) => show(nextWaiting(items, place, now, decided) ?? place)}
          />
        )}
      </Box>
    </Box>
  );
}
