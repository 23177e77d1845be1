import Button from '@mui/material/Button';
import { useIsFrontAnswering } from '#queries/session/front.ts';
import { TopNotice } from '#ui/TopNotice.tsx';

/** Says that the console's own gateway does not answer. That says nothing about the session, its key or any token. */
export function FrontNotice() {
  if (!useIsFrontAnswering()) return null;
  return (
    <TopNotice
      label="The connection"
      actions={
        <Button size="small" variant="outlined" onClick={() => window.location.reload()}>
          Load this page again
        </Button>
      }
    >
      Something in front of the console answered in its place: perhaps your company’s sign-in has ended, or a
      firewall stepped in. Loading the page again usually leads to it. Your session, filters and drafts are
      kept.
    </TopNotice>
  );
}
