import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import { readEditDraft, type EditReading } from '#domain/edit/draft.ts';
import type { EditableToken } from '#domain/edit/edit.ts';
import { editFields, isSameField } from '#domain/edit/merge.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { serverNow } from '#queries/session/server-clock.ts';
import { useAcknowledgement } from '#features/policy/access/use-acknowledgement.ts';
import { useOnePress } from '#queries/writes/one-press.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { useAnnounce } from '#ui/Announcer.tsx';
import { useKeyboardShortcut } from '#ui/keyboard-shortcut.ts';
import { modifierKey } from '#ui/modifier-key.ts';
import { ShortcutHint } from '#ui/ShortcutHint.tsx';
import { focusField } from '../field-places.ts';
import { AccessChangeView } from './AccessChangeView.tsx';
import { ChangeList } from './ChangeList.tsx';
import type { EditFormValues } from './edit-form.ts';
import type { SaveFailure } from '#features/token-parts/save-failure.ts';
import { SaveFailureAlert } from './SaveFailureAlert.tsx';
import { TicketCopy } from './TicketCopy.tsx';
import { useAccessComparison } from './use-access-comparison.ts';
import type { AccessEffect } from './use-edit-flow.ts';
import { useRoleName } from './use-role-name.ts';
import type { DraftProblem } from '#domain/draft/request.ts';
import { ProblemLinks } from '../ProblemLinks.tsx';
import { useDeferredValue } from 'react';
import { useNow } from '#ui/now.ts';

/** The `id` of the heading, for links that lead there. */
export const changesId = 'edit-changes';

type ChangesPaneProps = {
  readonly start: AccessToken;
  readonly failure: SaveFailure | undefined;
  readonly isSaving: boolean;
  readonly onSave: (wanted: EditableToken, effect: AccessEffect) => void;
  readonly onLeaveOut: () => void;
  readonly onCancel: () => void;
};

/** The changes that saving will make, and the save button. */
export function ChangesPane({ start, failure, isSaving, onSave, onLeaveOut, onCancel }: ChangesPaneProps) {
  const form = useFormContext<EditFormValues>();
  const { field: comment } = useController({ control: form.control, name: 'comment' });
  const { reading, now } = useEditReading(start);
  const wanted = reading.kind === 'wanted' ? reading.wanted : undefined;
  const after = wanted?.access ?? start.access;
  const comparison = useAccessComparison(start, start.access, after);
  const roleName = useRoleName([start.access, after]);
  const acknowledgement = useAcknowledgement();
  const announce = useAnnounce();

  async function send(values: EditFormValues) {
    const last = readEditDraft(values, start, start.kind, now);
    if (last.kind === 'problems') return;
    if (editFields.every((field) => isSameField(field, start, last.wanted))) {
      announce('No changes yet.');
      return;
    }
    // The screen may be a few key presses behind the value that is sent.
    const change = await comparison.compareWith(last.wanted.access);
    if (change !== undefined && !acknowledgement.isGiven(change.powers)) acknowledgement.ask(change.powers);
    else onSave(last.wanted, { change, broken: comparison.brokenBy(last.wanted.access) });
  }

  function focusFirstProblem() {
    const last = readEditDraft(form.getValues(), start, start.kind, serverNow());
    const first = last.kind === 'problems' ? last.problems[0] : undefined;
    if (first !== undefined) focusField(first.field);
  }

  const submit = useOnePress(async (): Promise<void> => form.handleSubmit(send, focusFirstProblem)());
  const save = () => {
    if (!isSaving) void submit();
  };
  useKeyboardShortcut('$mod+Enter', save);

  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2 }}>
      <Typography variant="h2" id={changesId} tabIndex={-1}>
        Changes
      </Typography>
      {reading.kind === 'problems' ? (
        <EditProblems problems={reading.problems} />
      ) : (
        <ChangeList
          before={start}
          after={reading.wanted}
          roleName={roleName}
          nothing="No changes yet. They’ll be summarized here."
        />
      )}
      <AccessChangeView comparison={comparison} acknowledgement={acknowledgement} />
      {wanted !== undefined && (
        <TicketCopy start={start} wanted={wanted} comparison={comparison} roleName={roleName} />
      )}
      <TextField
        label="Audit log comment"
        value={comment.value}
        onChange={comment.onChange}
        onBlur={comment.onBlur}
        multiline
        helperText="Optional. Reason for the change."
        autoComplete="off"
      />
      {failure !== undefined && <SaveFailureAlert failure={failure} onLeaveOut={onLeaveOut} onRetry={save} />}
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: 1,
          // Beside the form the pane scrolls by itself, and its button stays in sight.
          position: { lg: 'sticky' },
          bottom: -20,
          m: { lg: '0 -20px -20px' },
          p: { lg: '12px 20px' },
          bgcolor: 'background.default',
          borderTop: { lg: 1 },
          borderColor: { lg: 'divider' },
        }}
      >
        <BusyButton
          variant="contained"
          color="primary"
          aria-keyshortcuts="Control+Enter Meta+Enter"
          busy={isSaving}
          onClick={save}
        >
          Save changes
        </BusyButton>
        <BusyButton variant="text" unavailable={isSaving} onClick={onCancel}>
          Cancel
        </BusyButton>
        <ShortcutHint keys={`${modifierKey()} ↵`} />
      </Box>
    </Box>
  );
}

/** The problems that prevent saving, each with a link to its field. */
function EditProblems({ problems }: { readonly problems: readonly DraftProblem[] }) {
  return (
    <div>
      <Typography>Fix first:</Typography>
      <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2, display: 'grid', gap: 0.5, overflowWrap: 'anywhere' }}>
        <ProblemLinks problems={problems} />
      </Box>
    </div>
  );
}

/**
 * The wanted state of the token, computed with lower priority than typing. `now` is the instant, in epoch ms, from which numbers of days
 * were counted. Saving must count from the same instant.
 */
function useEditReading(start: AccessToken): { readonly reading: EditReading; readonly now: number } {
  const { control } = useFormContext<EditFormValues>();
  const values = useDeferredValue(useWatch({ control, compute: (all: EditFormValues) => all }));
  const now = useNow();
  return { reading: readEditDraft(values, start, start.kind, now), now };
}
