import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';
import { describeDuration } from '#domain/time/duration.ts';
import { paths } from '#domain/address/paths.ts';
import { rewriteInstants } from '#domain/text/written-instants.ts';
import { exactTimeText } from '#ui/time-text.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { useNow } from '#ui/now.ts';
import { localZone } from '#ui/local-zone.ts';
import { GraceSentence } from './GraceSentence.tsx';
import { newKeyNote, recordedText } from '#features/token-parts/end-time/grace-words.ts';
import { useResetContext } from './use-reset-context.ts';
import { GracePeriodMarks } from './GracePeriodMarks.tsx';

/** Shown on a token's page: an old key that still works, or a reset made elsewhere whose old key may still work. */
export function GraceNotice({ token }: { readonly token: AccessToken }) {
  const { open, elsewhere } = useResetContext(token);
  const now = useNow();
  if (open !== undefined) {
    return (
      <Alert severity="warning" sx={{ mt: 2 }}>
        <Box sx={{ display: 'grid', gap: 0.75 }}>
          <div>
            <GraceSentence lastFour={open.oldLastFour} endsAt={open.endsAt} zone={localZone} now={now} />
            {newKeyNote(open, token.lastFour)}.{' '}
            <Link component={RouterLink} to={paths.grace()} underline="always" color="inherit">
              {recordedText(open)}
            </Link>
          </div>
          <GracePeriodMarks gracePeriod={open} />
        </Box>
      </Alert>
    );
  }
  if (elsewhere === undefined) return null;
  return (
    <Alert severity="info" sx={{ mt: 2 }}>
      {elsewhere.who ?? 'Someone'} reset the key {describeDuration(now - elsewhere.at)} ago.{' '}
      {elsewhere.detail === ''
        ? 'When the old key ends is unknown here: neither the audit log nor this browser has it.'
        : `From the audit log: “${rewriteInstants(elsewhere.detail, exactTimeText)}”`}
    </Alert>
  );
}
