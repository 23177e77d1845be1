import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { expiryState } from '#domain/token/expiry.ts';
import { lastUsedBand, lastUsedBandLabel } from '#domain/token/last-used.ts';
import { pastBy, tokenLife, wasModified, type LifeMoment } from '#domain/token/life.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { ExpiryIcon } from '#ui/icons.ts';
import { useNow } from '#ui/now.ts';
import { RelativeTime } from '#ui/RelativeTime.tsx';
import { StatusTag } from '#ui/StatusTag.tsx';
import { expiryNote, lastUsedNote } from '#features/token-parts/detail-words.ts';
import { recordedText } from '#features/token-parts/end-time/grace-words.ts';
import { DetailBlock } from './DetailBlock.tsx';
import { useResetContext } from '#features/grace/reset/use-reset-context.ts';
import { LifeLine } from './LifeLine.tsx';
import { LifeMark } from './LifeMark.tsx';
import { NoExpiry } from './NoExpiry.tsx';

/** When the token was created, changed and last used, and when it ends: as a timeline and in words. */
export function LifeBlock({ token }: { readonly token: AccessToken }) {
  const now = useNow();
  const expiry = expiryState(token, now);
  const band = lastUsedBand(token, now);
  const lastUse = pastBy(token.lastUsedAt, now);
  const oldKey = useResetContext(token).open;
  return (
    <DetailBlock id="life">
      <LifeLine events={tokenLife(token, now, oldKey?.endsAt)} expiry={expiry.kind} />
      <Box
        component="dl"
        sx={{
          m: 0,
          mt: 1.5,
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 190px), 1fr))',
          columnGap: 3,
          rowGap: 2,
        }}
      >
        <Moment moment="created" name="Created" isOnLine={token.createdAt !== undefined}>
          {token.createdAt === undefined ? 'Unknown' : <RelativeTime at={token.createdAt} />}
        </Moment>
        <Moment moment="modified" name="Modified" isOnLine={wasModified(token)}>
          <ModifiedText token={token} now={now} />
        </Moment>
        <Moment moment="used" name="Last used" note={lastUsedNote(band)} isOnLine={lastUse !== undefined}>
          {lastUse === undefined ? lastUsedBandLabel('unrecorded') : <RelativeTime at={lastUse} />}
        </Moment>
        {oldKey !== undefined && (
          <Moment moment="grace" name="Old key ends" note={recordedText(oldKey)}>
            <RelativeTime at={oldKey.endsAt} />
          </Moment>
        )}
        <Moment moment="expiry" name="Expiry" note={expiryNote(expiry)} isOnLine={expiry.kind !== 'none'}>
          {expiry.kind === 'none' ? (
            <NoExpiry token={token} />
          ) : (
            <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1 }}>
              <RelativeTime at={expiry.at} />
              {expiry.kind === 'soon' && (
                <StatusTag tone="attention" icon={ExpiryIcon}>
                  Soon
                </StatusTag>
              )}
              {expiry.kind === 'expired' && (
                <StatusTag tone="deny" icon={ExpiryIcon}>
                  Expired
                </StatusTag>
              )}
            </Box>
          )}
        </Moment>
      </Box>
    </DetailBlock>
  );
}

function ModifiedText({ token, now }: { readonly token: AccessToken; readonly now: number }) {
  const at = pastBy(token.modifiedAt, now);
  if (at === undefined) return 'Unknown';
  return wasModified(token) ? <RelativeTime at={at} /> : 'Never';
}

type MomentProps = {
  readonly moment: LifeMoment;
  readonly name: string;
  readonly children: ReactNode;
  readonly note?: string;
  /** Whether the timeline has such a mark. */
  readonly isOnLine?: boolean;
};

function Moment({ moment, name, children, note, isOnLine = true }: MomentProps) {
  return (
    <div>
      <Typography
        variant="body2"
        component="dt"
        sx={{ display: 'flex', alignItems: 'center', gap: 1, color: 'text.secondary' }}
      >
        <Box component="span" sx={{ opacity: isOnLine ? 1 : 0.4 }}>
          <LifeMark moment={moment} />
        </Box>
        {name}
      </Typography>
      <Box component="dd" sx={{ m: 0, ml: '18px' }}>
        <Typography component="div">{children}</Typography>
        {note !== undefined && (
          <Typography
            variant="caption"
            component="div"
            sx={{ mt: 0.25, color: 'text.secondary', textWrap: 'pretty' }}
          >
            {note}
          </Typography>
        )}
      </Box>
    </div>
  );
}
