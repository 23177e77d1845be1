import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import { hour } from '#domain/time/duration.ts';
import type { GraceLedger, GracePeriod } from '#domain/grace/ledger.ts';
import { auditOfGracePeriod, gracePeriodState } from '#domain/grace/state.ts';
import { paths } from '#domain/address/paths.ts';
import { countdownText } from '#domain/time/zoned-text.ts';
import { ReminderButton } from '#features/token-parts/end-time/ReminderButton.tsx';
import { recordedText } from '#features/token-parts/end-time/grace-words.ts';
import { GracePeriodMarks } from './reset/GracePeriodMarks.tsx';
import { useAuditedResets } from '#queries/kept/grace-ledger.ts';
import { Mono } from '#ui/Mono.tsx';
import { localZone } from '#ui/local-zone.ts';
import { StatusTag } from '#ui/StatusTag.tsx';
import { planTimeText } from '#ui/time-text.ts';
import { titleOf } from './grace-period-words.ts';
import { UnbrokenEndings } from '#ui/UnbrokenEndings.tsx';

type OpenGracePeriodProps = {
  readonly gracePeriod: GracePeriod;
  readonly ledger: GraceLedger;
  readonly now: number;
};

/** One old key with its countdown and the tasks left before its end. */
export function OpenGracePeriod({ gracePeriod, ledger, now }: OpenGracePeriodProps) {
  const { tokenId: id, kind, memberId } = gracePeriod;
  const resets = useAuditedResets({ id, kind, memberId });
  const state = gracePeriodState(gracePeriod, ledger, resets, now);
  const audited = auditOfGracePeriod(gracePeriod, resets);
  const by = audited?.who;
  const left = gracePeriod.endsAt - now;
  const passed = Math.min(
    1,
    (now - gracePeriod.resetAt) / Math.max(1, gracePeriod.endsAt - gracePeriod.resetAt),
  );
  const title = titleOf(gracePeriod);
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gap: 1,
        p: 2,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        alignContent: 'start',
      }}
    >
      <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: 2 }}>
        <Link
          component={RouterLink}
          to={paths.token(id)}
          underline="always"
          sx={{ color: 'text.primary', fontWeight: 500 }}
        >
          {title}
        </Link>
        <Typography
          component="span"
          className="tabular"
          sx={{
            fontWeight: 600,
            whiteSpace: 'nowrap',
            color: left < hour ? 'attention.main' : 'text.primary',
          }}
        >
          {countdownText(left)}
        </Typography>
      </Box>
      <Box aria-hidden sx={{ height: 4, borderRadius: 2, bgcolor: 'divider', overflow: 'hidden' }}>
        <Box
          sx={{
            height: '100%',
            width: `${(1 - passed) * 100}%`,
            bgcolor: left < hour ? 'attention.main' : 'control',
          }}
        />
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary', textWrap: 'pretty' }}>
        Old key <Mono whole>…{gracePeriod.oldLastFour}</Mono> works until{' '}
        {planTimeText(gracePeriod.endsAt, localZone, now)}.{' '}
        <UnbrokenEndings>{newKeyText(gracePeriod, audited !== undefined)}</UnbrokenEndings>{' '}
        {by !== undefined && `Reset by ${by}.`}
      </Typography>
      {state.kind === 'replaced' && (
        <div>
          <StatusTag tone="attention">Probably ended</StatusTag>
          <Typography variant="body2" sx={{ mt: 0.5, color: 'text.secondary' }}>
            The audit log shows a later reset, and only one old key can stay active.
          </Typography>
        </div>
      )}
      {gracePeriod.shared === 'claimed' && (
        <div>
          <StatusTag tone="neutral">{recordedText(gracePeriod)}</StatusTag>
        </div>
      )}
      <GracePeriodMarks gracePeriod={gracePeriod} />
      <ReminderButton gracePeriods={[gracePeriod]} name={`Calendar reminder for ${title}`} />
    </Box>
  );
}

function newKeyText({ newKey, newLastFour }: GracePeriod, isSure: boolean): string {
  if (newKey === 'discarded') return 'The new key was discarded unseen, so no key works after that.';
  if (newKey === 'unknown' && isSure) return 'The response was lost: no one has the new key.';
  if (newKey === 'unknown')
    return 'The response was lost: the reset might not have happened, and no one saw a new key.';
  return `New key …${newLastFour}.`;
}
