import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { stripInvisible } from '#domain/text/strip-invisible.ts';
import { AuthorName } from '#features/token-parts/AuthorName.tsx';
import { UndoAuthorDialog } from '#features/token-parts/UndoAuthorDialog.tsx';
import { useIsSharingAdmin } from '#queries/kept/may-share.ts';
import type { NoteVersion } from '#queries/kept/shared-entries.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { exactTimeText } from '#ui/time-text.ts';

export type NoteHistoryProps = {
  readonly open: boolean;
  readonly title: string;
  readonly versions: readonly NoteVersion[];
  readonly onClose: () => void;
};

/** Every kept version of a note, the newest first. An administrator can take back what one author changed everywhere. */
export function NoteHistory({ open, title, versions, onClose }: NoteHistoryProps) {
  const titleId = useId();
  const isAdmin = useIsSharingAdmin();
  const [undoing, setUndoing] = useState<NoteVersion>();
  const oldest = versions.at(-1);
  return (
    <Dialog open={open} aria-labelledby={titleId} onClose={onClose} fullWidth>
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent>
        <Box component="ol" aria-label="Versions, newest first" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {versions.map((version) => (
            <Box
              component="li"
              key={version.version}
              sx={{ py: 1.5, borderBottom: 1, borderColor: 'divider' }}
            >
              <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
                {version.content === null ? 'Removed' : stripInvisible(version.content.text)}
              </Typography>
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                By <AuthorName author={version.author} />, {exactTimeText(version.at)}
              </Typography>
              {isAdmin && (
                <BusyButton
                  size="small"
                  variant="text"
                  aria-haspopup="dialog"
                  aria-label={`Undo everything this author changed since version ${version.version}…`}
                  onClick={() => setUndoing(version)}
                >
                  Undo author’s changes since…
                </BusyButton>
              )}
            </Box>
          ))}
        </Box>
        {oldest !== undefined && oldest.version > 1 && (
          <Typography variant="caption" component="p" sx={{ m: 0, mt: 1.5, color: 'text.secondary' }}>
            {oldest.version - 1} older {oldest.version === 2 ? 'version isn’t' : 'versions aren’t'} shown.
          </Typography>
        )}
      </DialogContent>
      <DialogActions>
        <BusyButton onClick={onClose}>Close</BusyButton>
      </DialogActions>
      {undoing !== undefined && (
        <UndoAuthorDialog author={undoing.author} since={undoing.at} onClose={() => setUndoing(undefined)} />
      )}
    </Dialog>
  );
}
