import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { describeDuration, minute } from '#domain/time/duration.ts';
import type { GracePeriod } from '#domain/grace/ledger.ts';
import type { AuditedReset } from '#domain/grace/state.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { countdownText } from '#domain/time/zoned-text.ts';
import { localZone } from '#ui/local-zone.ts';
import { planTimeText } from '#ui/time-text.ts';
import { keyWord, recordedText } from '#features/token-parts/end-time/grace-words.ts';
import { UnbrokenEndings } from '#ui/UnbrokenEndings.tsx';

type ResetFactsProps = {
  readonly token: AccessToken;
  readonly isOwn: boolean;
  readonly open: GracePeriod | undefined;
  readonly elsewhere: AuditedReset | undefined;
  readonly now: number;
};

/** Facts about the token that help to choose when its old key ends. */
export function ResetFacts({ token, isOwn, open, elsewhere, now }: ResetFactsProps) {
  return (
    <>
      <Typography variant="body2" sx={{ color: 'text.secondary', textWrap: 'pretty' }}>
        {usageText(token, now)}
      </Typography>
      {isOwn && (
        <Alert severity="info">
          This session uses this token. It switches to the new key when the response arrives; other clients
          don’t. If the response gets lost, the session works until the old key ends.
        </Alert>
      )}
      {open !== undefined && (
        <Alert severity="warning">
          Old <UnbrokenEndings>{keyWord(open.oldLastFour)}</UnbrokenEndings> works until{' '}
          {planTimeText(open.endsAt, localZone, now)}, in {countdownText(open.endsAt - now)} (
          {recordedText(open).toLowerCase()}). Only one old key can stay active: resetting again ends it
          immediately.
        </Alert>
      )}
      {open === undefined && elsewhere !== undefined && (
        <Alert severity="warning">
          {elsewhere.who ?? 'Someone'} reset this key {describeDuration(now - elsewhere.at)} ago in another
          browser. If the old key is still in its grace period, this reset ends it.
        </Alert>
      )}
    </>
  );
}

function usageText({ lastUsedAt }: AccessToken, now: number): string {
  if (lastUsedAt === undefined) {
    return 'No REST use recorded. Telemetry isn’t counted, so it may still be in use.';
  }
  const ago = now - lastUsedAt;
  return ago < minute
    ? 'Last used just now. Still in use.'
    : `Last used ${describeDuration(ago)} ago.${ago < 60 * minute ? ' Still in use.' : ''}`;
}
