import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { editDraftOf, readEditDraft } from '#domain/edit/draft.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { useOnePress } from '#queries/writes/one-press.ts';
import { serverNow } from '#queries/session/server-clock.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { showToast } from '#ui/toast-queue.ts';
import { saveFailure } from '#features/token-parts/save-failure.ts';
import { useSaveEdit } from '#features/token-parts/use-save-edit.ts';

type RenameFormProps = { readonly token: AccessToken; readonly onClose: () => void };

/** Changes only the name: Enter saves, Escape cancels. A name changed by somebody else in between is shown, not overwritten. */
export function RenameForm({ token, onClose }: RenameFormProps) {
  const [start, setStart] = useState(token);
  const [name, setName] = useState(token.name);
  const [problem, setProblem] = useState<string>();
  const [isSaving, setIsSaving] = useState(false);
  const save = useSaveEdit(token.id);

  const submit = useOnePress(async (): Promise<void> => {
    const reading = readEditDraft({ ...editDraftOf(start), name }, start, start.kind, serverNow());
    if (reading.kind === 'problems') {
      setProblem(reading.problems[0]?.message);
      return;
    }
    if (reading.wanted.name === start.name) {
      onClose();
      return;
    }
    setIsSaving(true);
    setProblem(undefined);
    const outcome = await save(start, reading.wanted);
    setIsSaving(false);
    if (outcome.kind === 'saved') {
      showToast('allow', `Renamed to “${reading.wanted.name}”.`);
      onClose();
    } else if (outcome.kind === 'changed') {
      setStart(outcome.now.token);
      setProblem(conflictText(start, outcome.now.token));
    } else {
      const { title, text } = saveFailure(outcome);
      setProblem(`${title}. ${text}`);
    }
  });

  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isSaving) return;
        event.stopPropagation();
        onClose();
      }}
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: 1, maxWidth: 560 }}
    >
      <TextField
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it takes the place of the button that was just pressed
        autoFocus
        value={name}
        onChange={(event) => {
          setName(event.target.value);
          setProblem(undefined);
        }}
        onFocus={(event) => event.target.select()}
        error={problem !== undefined}
        helperText={problem}
        autoComplete="off"
        slotProps={{
          htmlInput: { 'aria-label': 'Token name', readOnly: isSaving },
          formHelperText: { role: 'alert' },
        }}
        sx={{ flex: '1 1 240px' }}
      />
      <BusyButton type="submit" variant="contained" color="primary" busy={isSaving} sx={{ minHeight: 36 }}>
        Save
      </BusyButton>
      <BusyButton variant="text" unavailable={isSaving} onClick={onClose} sx={{ minHeight: 36 }}>
        Cancel
      </BusyButton>
    </Box>
  );
}

function conflictText(before: AccessToken, now: AccessToken): string {
  return before.name === now.name
    ? 'LaunchDarkly reported a conflict, so nothing was changed. Save again to retry.'
    : `It was renamed to “${now.name}” elsewhere, so nothing was overwritten. Save again to replace that name.`;
}
