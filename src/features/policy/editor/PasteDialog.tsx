import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useId, useState } from 'react';
import { monoFamily } from '#ui/typography.ts';
import { useEditorTools } from './editor-context.ts';

const example = '[{ "effect": "allow", "resources": ["proj/*"], "actions": ["viewProject"] }]';

/** Takes statements out of pasted JSON: one, a list, or a whole token or custom role. */
export function PasteDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const titleId = useId();
  return (
    <Dialog open={open} onClose={onClose} maxWidth="sm" aria-labelledby={titleId}>
      <DialogTitle id={titleId}>Paste statements</DialogTitle>
      <PasteForm onClose={onClose} />
    </Dialog>
  );
}

function PasteForm({ onClose }: { readonly onClose: () => void }) {
  const { edits } = useEditorTools();
  const [pasted, setPasted] = useState('');
  const [problem, setProblem] = useState<string>();

  function add() {
    const paste = edits.paste(pasted);
    if (paste.kind === 'edit') onClose();
    else setProblem(paste.message);
  }

  return (
    <>
      <DialogContent>
        <TextField
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened to paste here
          autoFocus
          multiline
          minRows={8}
          maxRows={16}
          label="JSON of statements, a token or a custom role"
          placeholder={example}
          value={pasted}
          onChange={(event) => {
            setPasted(event.target.value);
            setProblem(undefined);
          }}
          error={problem !== undefined}
          helperText={problem ?? 'Added after the existing statements.'}
          slotProps={{
            htmlInput: { spellCheck: false, style: { fontFamily: monoFamily, fontSize: '0.75rem' } },
          }}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant="contained" color="primary" onClick={add}>
          Add statements
        </Button>
      </DialogActions>
    </>
  );
}
