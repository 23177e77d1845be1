import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { longestSharedText } from '#domain/account/shared-entry.ts';
import { holdsKey } from '#domain/key/pattern.ts';
import { stripInvisible } from '#domain/text/strip-invisible.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { AuthorName } from '#features/token-parts/AuthorName.tsx';
import { noteOf, type NoteVersion } from '#queries/kept/shared-entries.ts';
import { isSharedConflict, useShareEntry } from '#queries/writes/share.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { showToast } from '#ui/toast-queue.ts';

type NoteFormProps = {
  readonly token: AccessToken;
  readonly newest: NoteVersion | undefined;
  readonly onReadAgain: () => Promise<readonly NoteVersion[]>;
  readonly onClose: () => void;
};

/** Writes the note. One that was changed by somebody else in between is shown, not overwritten. */
export function NoteForm({ token, newest, onReadAgain, onClose }: NoteFormProps) {
  const [start, setStart] = useState(newest);
  const [theirs, setTheirs] = useState<NoteVersion>();
  const [text, setText] = useState(newest?.content?.text ?? '');
  const [problem, setProblem] = useState<string>();
  const share = useShareEntry();
  const isSaving = share.isPending;

  function submit() {
    const written = text.trim();
    const wrong = problemOf(written);
    setProblem(wrong);
    if (wrong !== undefined) return;
    if (written === (start?.content?.text ?? '')) {
      onClose();
      return;
    }
    const content = written === '' ? null : { text: written };
    share.mutate(
      { ...noteOf(token.id), version: start?.version ?? 0, content },
      {
        onSuccess: () => {
          showToast('allow', content === null ? 'Note removed.' : 'Note saved for everyone.');
          onClose();
        },
        onError: (error) => {
          if (isSharedConflict(error)) void showTheirs();
          else setProblem(`Not saved. ${error.message}`);
        },
      },
    );
  }

  async function showTheirs() {
    const [now] = await onReadAgain();
    setStart(now);
    setTheirs(now);
  }

  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isSaving) return;
        event.stopPropagation();
        onClose();
      }}
      sx={{ display: 'grid', gap: 1, maxWidth: 560 }}
    >
      {theirs !== undefined && (
        <Alert severity="warning" role="alert">
          Changed by <AuthorName author={theirs.author} /> in between, so nothing was overwritten.{' '}
          {theirs.content === null ? 'The note was removed.' : 'It now says:'}
          {theirs.content !== null && (
            <Box
              component="blockquote"
              sx={{ m: 0, mt: 0.5, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}
            >
              {stripInvisible(theirs.content.text)}
            </Box>
          )}
          <Box sx={{ mt: 0.5 }}>Save again to replace it with your text.</Box>
        </Alert>
      )}
      <TextField
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it takes the place of the button that was just pressed
        autoFocus
        multiline
        minRows={2}
        maxRows={12}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setProblem(undefined);
        }}
        error={problem !== undefined}
        helperText={problem ?? 'Everyone who sees this token can read it. Never write a key here.'}
        autoComplete="off"
        slotProps={{
          htmlInput: { 'aria-label': 'Note', readOnly: isSaving },
          formHelperText: problem === undefined ? {} : { role: 'alert' },
        }}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <BusyButton type="submit" variant="contained" color="primary" busy={isSaving}>
          Save note
        </BusyButton>
        <BusyButton variant="text" unavailable={isSaving} onClick={onClose}>
          Cancel
        </BusyButton>
      </Box>
    </Box>
  );
}

function problemOf(text: string): string | undefined {
  if (holdsKey(text)) return 'This contains something that looks like a key. Remove it before saving.';
  const over = text.length - longestSharedText;
  return over > 0 ? `${over} characters too long: a note has at most ${longestSharedText}.` : undefined;
}
