import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { editFields, isSameField } from '#domain/edit/merge.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { editFieldNames } from './merge-words.ts';

type ChangedElsewhereProps = {
  /** The token at the start of the edit, and as it is now. */
  readonly start: AccessToken;
  readonly newest: AccessToken;
  readonly onReview: () => void;
};

const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** Says that somebody else changed the token while the form was open, before saving leads to a conflict. */
export function ChangedElsewhere({ start, newest, onReview }: ChangedElsewhereProps) {
  const changed = editFields.filter((field) => !isSameField(field, start, newest));
  if (changed.length === 0) return null;
  const names = changed.map((field) =>
    field === 'apiVersion' ? 'API version' : editFieldNames[field].toLowerCase(),
  );
  return (
    <Alert
      severity="warning"
      role="status"
      sx={{ mb: 3 }}
      action={
        <Button size="small" variant="text" onClick={onReview}>
          Compare
        </Button>
      }
    >
      Changed elsewhere since you opened this: {list.format(names)}. Your edits are untouched.
    </Alert>
  );
}
