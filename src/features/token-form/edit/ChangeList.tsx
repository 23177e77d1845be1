import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { describeTokenChanges } from '#domain/edit/changes.ts';
import type { EditableToken } from '#domain/edit/edit.ts';
import { exactTimeText } from '#ui/time-text.ts';

type ChangeListProps = {
  readonly before: EditableToken;
  readonly after: EditableToken;
  readonly roleName: (id: string) => string;
  /** The text for no difference. */
  readonly nothing: string;
};

/** The differences between two states of a token, one sentence each. */
export function ChangeList({ before, after, roleName, nothing }: ChangeListProps) {
  const changes = describeTokenChanges(before, after, { instant: exactTimeText, roleName });
  if (changes.length === 0) {
    return <Typography sx={{ color: 'text.secondary' }}>{nothing}</Typography>;
  }
  return (
    <Box
      component="ul"
      sx={{
        m: 0,
        pl: 2,
        display: 'grid',
        gap: 0.75,
        overflowWrap: 'anywhere',
        '& li': { whiteSpace: 'pre-line' },
      }}
    >
      {changes.map(({ field, sentence }) => (
        <li key={field}>{sentence}</li>
      ))}
    </Box>
  );
}
