import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { SessionLoss } from '#domain/account/session.ts';
import { useOtherSession } from '#queries/sign-in/sign-in.ts';
import { sessionTitle } from './session-words.ts';

const reasons: Record<SessionLoss['reason'], (name: string) => string> = {
  refused: (name) => `The key you used for ${name} was deleted, reset or has expired.`,
  ended: (name) => `Your ${name} session has ended.`,
  left: (name) => `You signed out of ${name} in another tab.`,
  replaced: (name) => `Your ${name} session ended because another tab signed in.`,
  idle: (name) => `Your ${name} session was locked after a period of inactivity.`,
};

/** Explains why the connect page is shown without a sign-out, and that nothing is lost. */
export function SessionLostNotice({ lost }: { readonly lost: SessionLoss }) {
  const { other, goOnAsOther } = useOtherSession();
  return (
    <Alert severity="warning" role="alert" sx={{ mb: 4 }}>
      {reasons[lost.reason](lost.instance.name)} Sign in again to continue where you left off.
      {other !== undefined && (
        <Box sx={{ mt: 1 }}>
          This browser is signed in to {sessionTitle(other)}. Signing in here ends that session.{' '}
          <Button size="small" onClick={goOnAsOther} sx={{ whiteSpace: 'normal' }}>
            Continue as {sessionTitle(other)}
          </Button>
        </Box>
      )}
    </Alert>
  );
}
