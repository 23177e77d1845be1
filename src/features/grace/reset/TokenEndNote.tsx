import Alert from '@mui/material/Alert';
import type { AccessToken } from '#domain/token/token.ts';
import { EndText } from '#features/token-parts/end-time/EndText.tsx';
import { localZone } from '#ui/local-zone.ts';

type TokenEndNoteProps = {
  readonly token: AccessToken;
  /** When the old key is to end, in epoch ms; undefined for immediately. */
  readonly endsAt: number | undefined;
  readonly now: number;
};

/** Says that no key outlives its token, where the token ends before its old key or has ended. Else nothing. */
export function TokenEndNote({ token, endsAt = 0, now }: TokenEndNoteProps) {
  const { expiresAt } = token;
  if (expiresAt === undefined || (expiresAt > now && expiresAt >= endsAt)) return null;
  return (
    <Alert severity="warning" sx={{ mt: 1 }}>
      {expiresAt <= now ? (
        'This token has expired: the old key doesn’t work, and a new one won’t either. Clone the token to get a key that works.'
      ) : (
        <>
          The token itself expires sooner, and both keys with it:{' '}
          <EndText at={expiresAt} zone={localZone} now={now} />.
        </>
      )}
    </Alert>
  );
}
