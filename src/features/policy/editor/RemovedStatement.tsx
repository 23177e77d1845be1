import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { UndoIcon } from '#ui/icons.ts';
import { useEditorTools } from './editor-context.ts';
import type { Removal } from './removal.ts';

/** Takes the place of a removed statement until another one is added or removed. */
export function RemovedStatement({ removal }: { readonly removal: Removal }) {
  const { edits } = useEditorTools();
  return (
    <Box
      component="li"
      sx={{
        px: 1.5,
        py: 0.5,
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        border: '1px dashed',
        borderColor: 'divider',
        borderRadius: '6px',
        color: 'text.secondary',
        typography: 'body2',
      }}
    >
      Statement {removal.index + 1} of {removal.count} removed
      <Button
        size="small"
        variant="text"
        startIcon={<UndoIcon />}
        data-undo
        aria-label={`Undo: restore statement ${removal.index + 1}`}
        onClick={() => edits.undoRemoval(removal)}
        sx={{ ml: 'auto' }}
      >
        Undo
      </Button>
    </Box>
  );
}
