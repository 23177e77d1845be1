import Box from '@mui/material/Box';
import { useFormContext } from 'react-hook-form';
import { readEditDraft } from '#domain/edit/draft.ts';
import type { EditableToken } from '#domain/edit/edit.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { serverNow } from '#queries/session/server-clock.ts';
import { ChangedElsewhere } from './ChangedElsewhere.tsx';
import { ChangesPane } from './ChangesPane.tsx';
import type { EditFormValues } from './edit-form.ts';
import { EditFields } from './EditFields.tsx';
import type { SaveFailure } from '#features/token-parts/save-failure.ts';
import type { AccessEffect } from './use-edit-flow.ts';

type EditFormProps = {
  /** The token at the start of the edit, and as it is now. */
  readonly start: AccessToken;
  readonly newest: AccessToken;
  /** What became of a change to the access that was to be filled in. */
  readonly suggestion: 'draft' | 'outdated' | undefined;
  readonly failure: SaveFailure | undefined;
  readonly isSaving: boolean;
  readonly onSave: (wanted: EditableToken, effect: AccessEffect) => void;
  readonly onCompare: (wanted: EditableToken) => void;
  readonly onLeaveOut: () => void;
  readonly onCancel: () => void;
};

/** The edit form with its changes beside it. Only the pane beside it is rendered again at each key press. */
export function EditForm({ start, newest, suggestion, failure, isSaving, ...on }: EditFormProps) {
  const { getValues } = useFormContext<EditFormValues>();

  function compare() {
    const reading = readEditDraft(getValues(), start, start.kind, serverNow());
    on.onCompare(reading.kind === 'wanted' ? reading.wanted : start);
  }

  return (
    <Box
      component="form"
      noValidate
      aria-label="Edit token"
      // Enter in a field must not save anything: only the button and its shortcut do.
      onSubmit={(event) => event.preventDefault()}
    >
      <ChangedElsewhere start={start} newest={newest} onReview={compare} />
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 360px' },
          columnGap: 5,
          rowGap: 3,
          alignItems: 'start',
        }}
      >
        <EditFields start={start} suggestion={suggestion} />
        <Box
          component="section"
          aria-label="Changes"
          sx={{
            position: { lg: 'sticky' },
            top: 24,
            maxHeight: { lg: 'calc(100dvh - 48px)' },
            overflowY: { lg: 'auto' },
            p: 2.5,
            border: 1,
            borderColor: 'divider',
            borderRadius: '8px',
          }}
        >
          <ChangesPane
            start={start}
            failure={failure}
            isSaving={isSaving}
            onSave={on.onSave}
            onLeaveOut={on.onLeaveOut}
            onCancel={on.onCancel}
          />
        </Box>
      </Box>
    </Box>
  );
}
