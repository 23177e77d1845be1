import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import {
  changesSince,
  findConsoleEvents,
  isUndoable,
  type ConsoleEvent,
} from '#domain/activity/console-events.ts';
import { paths } from '#domain/address/paths.ts';
import { AuthorName } from '#features/token-parts/AuthorName.tsx';
import { VirtualCards } from '#features/token-parts/table/VirtualCards.tsx';
import { UndoAuthorDialog } from '#features/token-parts/UndoAuthorDialog.tsx';
import { useConsoleEvents } from '#queries/cache/console-events.ts';
import { RetryButton } from '#ui/RetryButton.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { exactTimeText } from '#ui/time-text.ts';
import { useSaid } from '#ui/use-said.ts';

const actionWords: Readonly<Record<string, string>> = {
  'sign-in': 'Signed in',
  'sign-out': 'Signed out',
  'test-key': 'Tested a key',
  create: 'Created a token',
  update: 'Edited a token',
  delete: 'Deleted a token',
  reset: 'Reset a key',
  share: 'Changed a shared entry',
  'undo-shared': 'Undid an author’s changes',
  'create-calendar': 'Created the calendar address',
  'withdraw-calendar': 'Withdrew the calendar address',
};
const outcomeWords = { done: 'Done', refused: 'Rejected', unknown: 'Result unknown' } as const;

function wordsOf({ action, outcome }: ConsoleEvent): string {
  return `${actionWords[action] ?? action} · ${outcomeWords[outcome]}`;
}

/** Who did what through this console, as far as the shared workspace knows. */
export function ConsoleEvents() {
  const { data, error, refetch } = useConsoleEvents();
  const [text, setText] = useState('');
  const [undoing, setUndoing] = useState<ConsoleEvent>();
  const events = data?.kind === 'on' ? data.events : [];
  const shown = findConsoleEvents(events, text, wordsOf);
  useSaid(data?.kind === 'on' ? `${shown.length.toLocaleString('en')} events shown` : undefined, text);
  const isAdmin = data?.kind === 'on' && data.sees === 'everyone';
  return (
    <>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5, textWrap: 'pretty' }}>
        {error !== null && `Events can’t be read: ${error.message} `}
        {error === null && data === undefined && 'Reading events…'}
        {data?.kind === 'off' &&
          'This console has no shared workspace, so events are only in the gateway’s log.'}
        {data?.kind === 'no-account' &&
          'LaunchDarkly didn’t say which account your key belongs to, so events are only in the gateway’s log.'}
        {data?.kind === 'on' && (
          <>
            {shown.length.toLocaleString('en')} of {data.total.toLocaleString('en')} kept events
            {data.sees === 'own' ? ', only your own' : ''}.{' '}
            {data.events.length < data.total &&
              `Only the newest ${data.events.length.toLocaleString('en')} were read. `}
            Rejected sign-ins, old events and some from while the workspace couldn’t be reached are only in
            the gateway’s log.
          </>
        )}
      </Typography>
      {error !== null && <RetryButton size="small" variant="outlined" onClick={() => void refetch()} />}
      {data?.kind === 'on' && (
        <Box data-screen-only sx={{ maxWidth: '24rem', mb: 1.5 }}>
          <SearchField
            label="Action, ID, user or outcome"
            placeholder="Action, ID, user or outcome"
            value={text}
            onChange={setText}
          />
        </Box>
      )}
      {shown.length > 0 && (
        <VirtualCards
          label="Events, newest first"
          items={shown}
          keyOf={({ id }) => id}
          estimate={72}
          isWhole={data?.kind === 'on' && data.events.length === data.total}
        >
          {(event) => (
            <ConsoleEventRow
              event={event}
              onUndo={isAdmin && isUndoable(event) ? () => setUndoing(event) : undefined}
            />
          )}
        </VirtualCards>
      )}
      {undoing !== undefined && (
        <UndoAuthorDialog
          author={undoing.author}
          since={undoing.at}
          count={changesSince(events, undoing)}
          onClose={() => setUndoing(undefined)}
        />
      )}
    </>
  );
}

type ConsoleEventRowProps = {
  readonly event: ConsoleEvent;
  /** Only where the author’s changes can be undone. */
  readonly onUndo: (() => void) | undefined;
};

function ConsoleEventRow({ event, onUndo }: ConsoleEventRowProps) {
  const { target, author, at, requestId } = event;
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider', pt: 1, typography: 'body2', overflowWrap: 'anywhere' }}>
      <Box component="span" sx={{ fontWeight: 500 }}>
        {wordsOf(event)}
      </Box>
      {target !== '' && (
        <>
          {' · token '}
          <Link component={RouterLink} to={paths.token(target)} underline="always">
            {target}
          </Link>
        </>
      )}
      <Box sx={{ color: 'text.secondary' }}>
        By <AuthorName author={author} />, {exactTimeText(at)}. Request ID {requestId}
      </Box>
      {onUndo !== undefined && (
        <Button size="small" variant="text" aria-haspopup="dialog" onClick={onUndo}>
          Undo what they wrote since…
        </Button>
      )}
    </Box>
  );
}
