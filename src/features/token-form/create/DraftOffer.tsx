import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { SavedDraft } from '#queries/kept/new-token-draft.ts';
import { RelativeTime } from '#ui/RelativeTime.tsx';
import { isBlank, trimName } from '#domain/text/strip-invisible.ts';

type DraftOfferProps = {
  readonly saved: SavedDraft;
  readonly onRestore: () => void;
  readonly onDiscard: () => void;
};

/** Offers the unfinished draft that was kept in this browser. */
export function DraftOffer({ saved: { draft, savedAt }, onRestore, onDiscard }: DraftOfferProps) {
  return (
    <Alert
      severity="info"
      // A reload scrolls to where the page was, so the offer would stand out of sight above.
      sx={{ position: 'sticky', top: { xs: 64, md: 8 }, zIndex: 2, mb: 3 }}
      action={
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button size="small" onClick={onRestore}>
            Restore
          </Button>
          <Button size="small" variant="text" onClick={onDiscard}>
            Discard
          </Button>
        </Box>
      }
    >
      You have an unsaved draft{isBlank(draft.name) ? '' : `, “${trimName(draft.name)}”,`} from{' '}
      <RelativeTime at={savedAt} />.
    </Alert>
  );
}
