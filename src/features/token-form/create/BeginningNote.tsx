import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { UndoIcon } from '#ui/icons.ts';

type BeginningNoteProps = {
  /** The source of the draft on screen, as in "the template “Flag toggler”". */
  readonly source: string;
  /** The parts that could not be taken over unchanged. */
  readonly notes: readonly string[];
  /** Restores the previous content of the form. */
  readonly onUndo: (() => void) | undefined;
};

/** Says what the form was filled from and what was left out. */
export function BeginningNote({ source, notes, onUndo }: BeginningNoteProps) {
  return (
    <Alert
      severity="info"
      role="status"
      action={
        onUndo !== undefined && (
          <Button size="small" startIcon={<UndoIcon />} onClick={onUndo}>
            Undo
          </Button>
        )
      }
    >
      Filled in from {source}. The new token gets its own key.
      {notes.length > 0 && (
        <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </Box>
      )}
    </Alert>
  );
}
