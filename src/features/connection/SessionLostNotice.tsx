import Alert from '@mui/material/Alert';
import type { SessionLoss } from '#domain/session.ts';

const reasons: Record<SessionLoss['reason'], (name: string) => string> = {
  refused: (name) =>
    `${name} no longer accepts the key you were signed in with: it was deleted, reset, or has expired.`,
  ended: (name) => `Your session with ${name} has ended.`,
  idle: (name) => `Nobody used the session with ${name} for a while, so it was locked.`,
};

/** Why one is here again although one did not sign out, and that nothing is lost. */
export function SessionLostNotice({ lost }: { readonly lost: SessionLoss }) {
  return (
    <Alert severity="warning" sx={{ mb: 4 }}>
      {reasons[lost.reason](lost.instance.name)} Sign in again to return to where you were.
    </Alert>
  );
}
