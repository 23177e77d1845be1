import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { describeDuration, minute } from '#domain/time/duration.ts';
import type { GracePeriod } from '#domain/grace/ledger.ts';
import type { AuditedReset } from '#domain/grace/state.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { countdownText, zonedTimeText } from '#domain/time/zoned-text.ts';
import { localZone } from '#ui/local-zone.ts';
import { keyWord } from '#features/token-parts/end-time/grace-words.ts';

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
          This is the token that this session uses. The session switches to the new key when the answer comes;
          other clients that use it do not. If the answer gets lost, the session keeps working with the old
          key for as long as that works.
        </Alert>
      )}
      {open !== undefined && (
        <Alert severity="warning">
          An older {keyWord(open.oldLastFour)} still works until {zonedTimeText(open.endsAt, localZone, now)},
          for {countdownText(open.endsAt - now)}, after a reset recorded in this browser. A server keeps one
          old key at most: a second reset ends that one at once.
        </Alert>
      )}
      {open === undefined && elsewhere !== undefined && (
        <Alert severity="warning">
          {elsewhere.who ?? 'Somebody'} reset this key {describeDuration(now - elsewhere.at)} ago from
          elsewhere. If an old key of then still works, this reset ends it; until when it works is not known
          here.
        </Alert>
      )}
    </>
  );
}

function usageText({ lastUsedAt }: AccessToken, now: number): string {
  if (lastUsedAt === undefined) {
    return 'No REST use is recorded. Telemetry is not counted, so it may still be in use.';
  }
  const ago = now - lastUsedAt;
  return ago < minute
    ? 'Last used just now: somebody is on it.'
    : `Last used ${describeDuration(ago)} ago.${ago < 60 * minute ? ' Somebody is on it.' : ''}`;
}
