import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { UndoIcon } from '#ui/icons.ts';

type BeginningNoteProps = {
  /** Where the draft on screen comes from, as in "the template “Flag toggler”". */
  readonly source: string;
  /** What could not be taken over as it was. */
  readonly notes: readonly string[];
  /** Brings back what was in the form before. */
  readonly onUndo: (() => void) | undefined;
};

/** Says what the form was filled from and what did not come along. */
export function BeginningNote({ source, notes, onUndo }: BeginningNoteProps) {
  return (
    <Alert
      severity="info"
      action={
        onUndo !== undefined && (
          <Button size="small" startIcon={<UndoIcon />} onClick={onUndo}>
            Undo
          </Button>
        )
      }
    >
      Filled in from {source}. The new token gets a key of its own.
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
