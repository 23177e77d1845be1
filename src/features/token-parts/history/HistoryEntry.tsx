import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { AuditEntry } from '#domain/account/audit-entry.ts';
import { actorOf, tokenEvent, type Actor } from '#domain/account/audit-history.ts';
import { plainText } from '#domain/text/plain-text.ts';
import { rewriteInstants } from '#domain/text/written-instants.ts';
import { exactTimeText } from '#ui/time-text.ts';
import { eventIcons } from './event-icons.ts';
import { RelativeTime } from '#ui/RelativeTime.tsx';

/** One entry of the audit log: what, when, by whom, and the comment. */
export function HistoryEntry({ entry }: { readonly entry: AuditEntry }) {
  const { kind, heading, detail } = tokenEvent(entry);
  const Icon = eventIcons[kind];
  const comment = plainText(entry.comment);
  return (
    <Box
      component="li"
      sx={{
        position: 'relative',
        display: 'grid',
        gridTemplateColumns: '20px minmax(0, 1fr)',
        columnGap: 1.5,
        pb: 2,
        '&:last-child': { pb: 0 },
        // The line that connects the entries.
        '&:not(:last-child)::before': {
          content: '""',
          position: 'absolute',
          left: 9,
          top: 22,
          bottom: 2,
          borderLeft: '1px solid var(--mui-palette-divider)',
        },
      }}
    >
      <Icon aria-hidden sx={{ fontSize: 16, m: '2px', color: 'text.secondary' }} />
      <div>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 1 }}>
          <Typography component="span" sx={{ fontWeight: 500 }}>
            {heading}
          </Typography>
          <Typography variant="body2" component="span" sx={{ color: 'text.secondary' }}>
            <RelativeTime at={entry.at} />
          </Typography>
        </Box>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {actorText(actorOf(entry))}
        </Typography>
        {detail !== '' && (
          <Typography variant="body2" sx={{ mt: 0.25 }}>
            {rewriteInstants(detail, exactTimeText)}
          </Typography>
        )}
        {comment !== '' && (
          <Typography
            variant="body2"
            component="blockquote"
            sx={{ m: 0, mt: 0.5, pl: 1.5, borderLeft: 2, borderColor: 'divider' }}
          >
            {comment}
          </Typography>
        )}
      </div>
    </Box>
  );
}

function actorText({ who, through }: Actor): string {
  if (who === undefined) return through === undefined ? 'Unknown actor' : `By ${through}`;
  return through === undefined ? `By ${who}` : `By ${who}, using ${through}`;
}
