import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useController, useFormContext } from 'react-hook-form';
import { readEditDraft } from '#domain/edit-draft.ts';
import type { EditableToken } from '#domain/token-edit.ts';
import { editFields, isSameField } from '#domain/token-merge.ts';
import type { AccessToken } from '#domain/token.ts';
import { useAnnounce } from '#ui/Announcer.tsx';
import { useKeyboardShortcut } from '#ui/keyboard-shortcut.ts';
import { modifierKey } from '#ui/modifier-key.ts';
import { ShortcutHint } from '#ui/ShortcutHint.tsx';
import { focusField } from '../form/field-places.ts';
import { AccessGains } from './AccessGains.tsx';
import { ChangeList } from './ChangeList.tsx';
import type { EditFormValues } from './edit-form.ts';
import { EditProblems } from './EditProblems.tsx';
import type { SaveFailure } from './save-failure.ts';
import { SaveFailureAlert } from './SaveFailureAlert.tsx';
import { type AccessComparison, useAccessComparison } from './use-access-comparison.ts';
import { useEditReading } from './use-edit-reading.ts';

type ChangesPaneProps = {
  readonly start: AccessToken;
  readonly failure: SaveFailure | undefined;
  readonly isSaving: boolean;
  readonly onSave: (wanted: EditableToken, comparison: AccessComparison) => void;
  readonly onLeaveOut: () => void;
  readonly onCancel: () => void;
};

/** What saving will do, told before it is done, and the button that does it. */
export function ChangesPane({ start, failure, isSaving, onSave, onLeaveOut, onCancel }: ChangesPaneProps) {
  const form = useFormContext<EditFormValues>();
  const { field: comment } = useController({ control: form.control, name: 'comment' });
  const { reading, now } = useEditReading(start);
  const wanted = reading.kind === 'wanted' ? reading.wanted : undefined;
  const comparison = useAccessComparison([start.access, wanted?.access ?? start.access]);
  const announce = useAnnounce();

  function send(values: EditFormValues) {
    const last = readEditDraft(values, start, start.kind, now);
    if (last.kind === 'problems') return;
    if (editFields.every((field) => isSameField(field, start, last.wanted))) {
      announce('Nothing has changed yet.');
    } else onSave(last.wanted, comparison);
  }

  function focusFirstProblem() {
    const last = readEditDraft(form.getValues(), start, start.kind, Date.now());
    const first = last.kind === 'problems' ? last.problems[0] : undefined;
    if (first !== undefined) focusField(first.field);
  }

  const save = () => {
    if (!isSaving) void form.handleSubmit(send, focusFirstProblem)();
  };
  useKeyboardShortcut('$mod+Enter', save);

  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2 }}>
      <Typography variant="h2">What changes</Typography>
      {reading.kind === 'problems' ? (
        <EditProblems problems={reading.problems} />
      ) : (
        <ChangeList
          before={start}
          after={reading.wanted}
          roleName={comparison.roleName}
          nothing="Nothing yet. What you change is told here before it is saved."
        />
      )}
      {wanted !== undefined && !isSameField('access', start, wanted) && (
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
          onClick={save}
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
