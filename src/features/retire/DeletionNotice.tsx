import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { Link } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { CloseIcon } from '#ui/icons.ts';
import { announceDeletion, useLastDeletion } from './last-deletion.ts';
import { Notice } from '#ui/Notice.tsx';

/** Shown after a deletion: what can be restored, and that the key cannot. */
export function DeletionNotice() {
  const last = useLastDeletion();
  if (last === undefined) return null;
  return (
    <Notice
      severity="info"
      sx={{ mb: 1.5 }}
      action={
        <>
          <Button
            size="small"
            component={Link}
            to={paths.cloneToken(last.tokenId)}
            onClick={() => announceDeletion(undefined)}
          >
            Recreate
          </Button>
          <IconButton
            aria-label="Dismiss the notice about the deletion"
            onClick={() => announceDeletion(undefined)}
            sx={{ ml: 0.5 }}
          >
            <CloseIcon />
          </IconButton>
        </>
      }
    >
      “{last.title}” was {last.wasGone && 'already '}deleted. You can recreate it with the same access; it
      will get a new ID and key.
    </Notice>
  );
}
