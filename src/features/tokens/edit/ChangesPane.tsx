import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useController, useFormContext } from 'react-hook-form';
import type { EditReading } from '#domain/edit-draft.ts';
import { isSameField } from '#domain/token-merge.ts';
import type { AccessToken } from '#domain/token.ts';
import { modifierKey } from '#ui/modifier-key.ts';
import { ShortcutHint } from '#ui/ShortcutHint.tsx';
import { useKeyboardShortcut } from '#ui/keyboard-shortcut.ts';
import { fieldNames, focusField } from '../form/field-places.ts';
import { AccessGains } from './AccessGains.tsx';
import { ChangeList } from './ChangeList.tsx';
import type { EditFormValues } from './edit-form.ts';
import type { SaveFailure } from './save-failure.ts';
import { SaveFailureAlert } from './SaveFailureAlert.tsx';
import type { AccessComparison } from './use-access-comparison.ts';

type ChangesPaneProps = {
  readonly start: AccessToken;
  readonly reading: EditReading;
  readonly comparison: AccessComparison;
  readonly failure: SaveFailure | undefined;
  readonly isSaving: boolean;
  readonly onSave: () => void;
  readonly onLeaveOut: () => void;
  readonly onCancel: () => void;
};

/** What saving will do, told before it is done, and the button that does it. */
export function ChangesPane(props: ChangesPaneProps) {
  const { start, reading, comparison, failure, isSaving, onSave, onLeaveOut, onCancel } = props;
  const { control } = useFormContext<EditFormValues>();
  useKeyboardShortcut('$mod+Enter', onSave);
  const { field: comment } = useController({ control, name: 'comment' });
  const wanted = reading.kind === 'wanted' ? reading.wanted : undefined;
  const changesAccess = wanted !== undefined && !isSameField('access', start, wanted);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2 }}>
      <Typography variant="h2">What changes</Typography>
      {reading.kind === 'problems' ? (
        <Box component="ul" sx={{ m: 0, p: 0, display: 'grid', gap: 0.5, listStyle: 'none' }}>
          {reading.problems.map(({ field, message }) => (
            <li key={`${field} ${message}`}>
              <Button variant="text" size="small" onClick={() => focusField(field)} sx={{ ml: -1 }}>
                {fieldNames[field]}
              </Button>
              <Typography variant="body2" sx={{ color: 'error.main' }}>
                {message}
              </Typography>
            </li>
          ))}
        </Box>
      ) : (
        <ChangeList
          before={start}
          after={reading.wanted}
          roleName={comparison.roleName}
          nothing="Nothing yet. What you change is told here before it is saved."
        />
      )}
      {changesAccess && (
        <AccessGains
          difference={comparison.compare(start.access, wanted.access)}
          isLoading={comparison.isLoading}
        />
      )}
      <TextField
        label="Comment for the audit log"
        value={comment.value}
        onChange={comment.onChange}
        onBlur={comment.onBlur}
        multiline
        helperText="Optional. Why this changes."
        autoComplete="off"
      />
      {failure !== undefined && <SaveFailureAlert failure={failure} onLeaveOut={onLeaveOut} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Button
          variant="contained"
          color="primary"
          aria-keyshortcuts="Control+Enter Meta+Enter"
          loading={isSaving}
          loadingPosition="start"
          onClick={onSave}
        >
          Save changes
        </Button>
        <Button variant="text" disabled={isSaving} onClick={onCancel}>
          Cancel
        </Button>
        <ShortcutHint keys={`${modifierKey()} ↵`} />
      </Box>
    </Box>
  );
}
