import Button from '@mui/material/Button';
import { useIsFrontAnswering } from '#queries/session/front.ts';
import { TopNotice } from '#ui/TopNotice.tsx';

/** Says that the console's own gateway does not answer. That says nothing about the session, its key or any token. */
export function FrontNotice() {
  if (!useIsFrontAnswering()) return null;
  return (
    <TopNotice
      label="Connection"
      actions={
        <Button size="small" variant="outlined" onClick={() => window.location.reload()}>
          Reload page
        </Button>
      }
    >
      Something in front of the console responded instead, such as your company’s sign-in or a firewall.
      Reload the page to get through. Your session, filters and drafts are kept.
    </TopNotice>
  );
}
