import Alert from '@mui/material/Alert';
import type { TokenAccesses } from '#queries/cache/token-accesses.ts';
import { RetryButton } from '#ui/RetryButton.tsx';

type UnreadRolesNoteProps = Pick<TokenAccesses, 'unread' | 'unreadMembers'> & {
  readonly onRetry: () => void;
};

const consequences = {
  'custom roles': 'What tokens with custom roles can do is unknown.',
  members: 'What personal tokens can do is unknown, because it depends on their members.',
} as const;

/** The roles and members that could not be read, and what is unknown as a result. */
export function UnreadRolesNote({ unread, unreadMembers, onRetry }: UnreadRolesNoteProps) {
  const notes = unread.map(
    ({ what, error }) => `Couldn’t load ${what}: ${error.message} ${consequences[what]}`,
  );
  const some =
    unreadMembers === 1
      ? '1 member couldn’t be read. What their personal tokens can do is unknown.'
      : `${unreadMembers.toLocaleString('en')} members couldn’t be read. What their personal tokens can do is unknown.`;
  return [...notes, ...(unreadMembers === 0 ? [] : [some])].map((note) => (
    <Alert
      key={note}
      severity="warning"
      component="output"
      sx={{ mb: 1.5 }}
      action={<RetryButton size="small" onClick={onRetry} />}
    >
      {note}
    </Alert>
  ));
}
