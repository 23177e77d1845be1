import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { Countdown } from '#ui/Countdown.tsx';

type HoldNoticeProps = {
  readonly until: number;
  /** The next token. */
  readonly name: string;
  readonly onSkip: () => void;
};

/** The server asked for a pause; nothing was changed, and the same token is next. Not an alert: a count is not read aloud. */
export function HoldNotice({ until, name, onSkip }: HoldNoticeProps) {
  return (
    <Alert
      role="note"
      severity="info"
      sx={{ mb: 2 }}
      action={
        <Button size="small" onClick={onSkip}>
          Skip this token
        </Button>
      }
    >
      LaunchDarkly asked for a pause between calls. Nothing was changed. Continuing with{' '}
      <strong>{name}</strong> in <Countdown until={until} />.
    </Alert>
  );
}
