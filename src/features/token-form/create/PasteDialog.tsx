import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useId, useState } from 'react';
import type { DraftWithNotes } from '#domain/draft/clone.ts';
import { draftFromJson } from '#domain/draft/json.ts';
import { monoFamily } from '#ui/typography.ts';

type PasteDialogProps = {
  readonly onDraft: (draft: DraftWithNotes) => void;
  readonly onClose: () => void;
};

/** Fills a draft from JSON: a token as the API returns it, the body of a create, a custom role, or statements. */
export function PasteDialog({ onDraft, onClose }: PasteDialogProps) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const id = useId();

  function take() {
    const pasted = draftFromJson(text);
    if (pasted.kind === 'draft') onDraft({ draft: pasted.draft, notes: pasted.notes });
    else setProblem(pasted.message);
  }

  return (
    <Dialog open onClose={onClose} maxWidth="sm" aria-labelledby={`${id}-title`}>
      <DialogTitle id={`${id}-title`}>Start from JSON</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <DialogContentText>
          Paste a token as the API returns it, a create request, a custom role, or statements. Any key is left
          out.
        </DialogContentText>
        <TextField
          label="JSON"
          multiline
          minRows={8}
          maxRows={16}
          value={text}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened to paste here
          autoFocus
          error={problem !== undefined}
          helperText={problem}
          onChange={(event) => {
            setText(event.target.value);
            setProblem(undefined);
          }}
          slotProps={{
            htmlInput: {
              spellCheck: false,
              autoComplete: 'off',
              style: { fontFamily: monoFamily, fontSize: '0.75rem' },
            },
          }}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          type="submit"
          variant="contained"
          color="primary"
          disabled={text.trim() === ''}
          onClick={take}
        >
          Use this JSON
        </Button>
      </DialogActions>
    </Dialog>
  );
}
