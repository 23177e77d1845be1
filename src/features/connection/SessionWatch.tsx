import { useSessionNews } from '#queries/session/session-tabs.ts';
import { useOtherSession } from '#queries/sign-in/sign-in.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import { openTabs } from '#ui/tabs.ts';
import { IdleWatch } from './IdleWatch.tsx';
import Button from '@mui/material/Button';
import { useIsFrontAnswering } from '#queries/session/front.ts';
import { TopNotice } from '#ui/TopNotice.tsx';

const sessionChanged = lazyPart<object>(async () => (await import('./SessionChanged.tsx')).SessionChanged);

/** Notices about the session that may appear over any page. Renders nothing until then. */
export function SessionWatch() {
  const { other } = useOtherSession();
  useSessionNews(openTabs);
  return (
    <>
      <IdleWatch />
      {other !== undefined && <sessionChanged.Part />}
      <FrontNotice />
    </>
  );
}

/** Says that the console's own gateway does not answer. That says nothing about the session, its key or any token. */
function FrontNotice() {
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
