import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import type { TokenAccesses } from '#queries/cache/token-accesses.ts';

type UnreadRolesNoteProps = Pick<TokenAccesses, 'unread' | 'unreadMembers'> & {
  readonly onRetry: () => void;
};

const consequences = {
  'custom roles': 'What tokens with custom roles may do is unknown.',
  members: 'What personal tokens may do is unknown, because their members limit them.',
} as const;

/** The roles and members that could not be read, and what is unknown as a result. */
export function UnreadRolesNote({ unread, unreadMembers, onRetry }: UnreadRolesNoteProps) {
  const notes = unread.map(
    ({ what, error }) => `The ${what} could not be read: ${error.message} ${consequences[what]}`,
  );
  const some =
    unreadMembers === 1
      ? '1 member could not be read. What their personal tokens may do is unknown.'
      : `${unreadMembers.toLocaleString('en')} members could not be read. What their personal tokens may do is unknown.`;
  return [...notes, ...(unreadMembers === 0 ? [] : [some])].map((note) => (
    <Alert
      key={note}
      severity="warning"
      component="output"
      sx={{ mb: 1.5 }}
      action={
        <Button size="small" onClick={onRetry}>
          Try again
        </Button>
      }
    >
      {note}
    </Alert>
  ));
}
