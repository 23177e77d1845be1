import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { SessionLoss } from '#domain/account/session.ts';
import { useOtherSession } from '#queries/sign-in/sign-in.ts';
import { sessionTitle } from './session-words.ts';

const reasons: Record<SessionLoss['reason'], (name: string) => string> = {
  refused: (name) =>
    `${name} no longer accepts the key you were signed in with: it was deleted, reset, or has expired.`,
  ended: (name) => `Your session with ${name} has ended.`,
  left: (name) => `You signed out of ${name} in another tab.`,
  replaced: (name) => `Your session with ${name} ended because another tab signed in.`,
  idle: (name) => `Nobody used the session with ${name} for a while, so it was locked.`,
};

/** Explains why the connect page is shown without a sign-out, and that nothing is lost. */
export function SessionLostNotice({ lost }: { readonly lost: SessionLoss }) {
  const { other, goOnAsOther } = useOtherSession();
  return (
    <Alert severity="warning" sx={{ mb: 4 }}>
      {reasons[lost.reason](lost.instance.name)} Sign in again to return to where you were.
      {other !== undefined && (
        <Box sx={{ mt: 1 }}>
          This browser is signed in to {sessionTitle(other)}; signing in here ends that.{' '}
          <Button size="small" onClick={goOnAsOther} sx={{ whiteSpace: 'normal' }}>
            Continue as {sessionTitle(other)}
          </Button>
        </Box>
      )}
    </Alert>
  );
}
