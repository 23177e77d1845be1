import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import type { TokenAccesses } from '#queries/token-accesses.ts';

type UnreadNoteProps = Pick<TokenAccesses, 'unread'> & { readonly onRetry: () => void };

const consequences = {
  'custom roles': 'What tokens with custom roles may do is unknown.',
  members: 'What personal tokens may do is unknown, because their members limit them.',
} as const;

/** What could not be read, and what is unknown because of it. */
export function UnreadNote({ unread, onRetry }: UnreadNoteProps) {
  return unread.map(({ what, error }) => (
    <Alert
      key={what}
      severity="warning"
      component="output"
      sx={{ mb: 1.5 }}
      action={
        <Button size="small" onClick={onRetry}>
          Try again
        </Button>
      }
    >
      The {what} could not be read: {error.message} {consequences[what]}
    </Alert>
  ));
}
