import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { ActivityEvent } from '#domain/activity/events.ts';
import { paths } from '#domain/address/paths.ts';
import { isBlank } from '#domain/text/strip-invisible.ts';
import { rewriteInstants, writtenInstants } from '#domain/text/written-instants.ts';
import { eventIcons } from '#features/token-parts/history/event-icons.ts';
import { useNow } from '#ui/now.ts';
import { exactTimeText, shortTimeText } from '#ui/time-text.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { EventChanges } from './EventChanges.tsx';

type EventRowProps = {
  readonly event: ActivityEvent;
  /** Whether the token was deleted, so that it has no page. */
  readonly isGone: boolean;
};

/** High enough to be pressed. */
const tall = { display: 'inline-block', lineHeight: 24 / 13 };

/** One event: when, what, to which token, and by whom. */
export function EventRow({ event, isGone }: EventRowProps) {
  const { at, kind, heading, detail, comment, endsAt, entryId } = event;
  const now = useNow();
  const [isOpen, setIsOpen] = useState(false);
  const Icon = eventIcons[kind];
  return (
    <Box
      sx={{
        display: 'flex',
        columnGap: 1.5,
        borderTop: 1,
        borderColor: 'divider',
        pt: 1,
        typography: 'body2',
        overflowWrap: 'anywhere',
      }}
    >
      <Icon aria-hidden sx={{ flex: 'none', fontSize: 16, m: '2px', color: 'text.secondary' }} />
      {/* Wraps by the text size as well as by the width of the window. */}
      <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
        <Box sx={{ flex: '1 1 18rem', minWidth: 0 }}>
          <Box component="span" sx={{ fontWeight: 500 }}>
            {heading}
          </Box>
          {' · '}
          <Token event={event} isGone={isGone} />
          {detail !== '' && (
            <Box sx={{ color: 'text.secondary' }}>{rewriteInstants(detail, exactTimeText)}</Box>
          )}
          {comment !== '' && (
            <Box
              component="blockquote"
              sx={{ m: 0, mt: 0.5, pl: 1.5, borderLeft: 2, borderColor: 'divider' }}
            >
              {comment}
            </Box>
          )}
          {endsAt !== undefined && endsAt > at && writtenInstants(detail).length === 0 && (
            <Box sx={{ color: 'text.secondary' }}>
              The old key {endsAt > now ? 'works' : 'worked'} until {shortTimeText(endsAt, now)}.
            </Box>
          )}
          {kind === 'changed' && entryId !== undefined && (
            <Box component="details" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
              <Box component="summary" sx={{ minHeight: 24, width: 'fit-content', cursor: 'pointer' }}>
                Difference<VisuallyHidden> of this change</VisuallyHidden>
              </Box>
              {isOpen && <EventChanges entryId={entryId} />}
            </Box>
          )}
        </Box>
        <Box sx={{ flex: '0 1 16rem', color: 'text.secondary' }}>
          <Actor event={event} />
        </Box>
        <Box
          component="time"
          dateTime={new Date(at).toISOString()}
          className="tabular"
          sx={{ flex: '0 0 11rem', color: 'text.secondary' }}
        >
          {shortTimeText(at, now)}
        </Box>
      </Box>
    </Box>
  );
}

function Token({ event: { tokenId, tokenName }, isGone }: EventRowProps) {
  const name = isBlank(tokenName) ? `Unnamed token ${tokenId ?? ''}` : tokenName;
  if (isGone || tokenId === undefined) return name;
  return (
    <Link component={RouterLink} to={paths.token(tokenId)} underline="always" sx={tall}>
      {name}
    </Link>
  );
}

function Actor({ event: { personId, who, through, isHere, entryId } }: Pick<EventRowProps, 'event'>) {
  if (entryId === undefined)
    return `${isHere ? 'In this browser' : 'Recorded by the console'}, not in what was read of the audit log`;
  const name = who ?? (through === undefined ? 'Unknown actor' : '');
  return (
    <>
      {personId === undefined || name === '' ? (
        name
      ) : (
        <Link component={RouterLink} to={paths.person(personId)} color="inherit" underline="always" sx={tall}>
          {name}
        </Link>
      )}
      {through !== undefined && `${name === '' ? 'By' : ', using'} ${through}`}
      {isHere && ', in this browser'}
    </>
  );
}
