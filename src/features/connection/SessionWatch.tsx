import { useSessionNews } from '#queries/session/session-tabs.ts';
import { useOtherSession } from '#queries/sign-in/sign-in.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import { openTabs } from '#ui/tabs.ts';
import { FrontNotice } from './FrontNotice.tsx';
import { IdleWatch } from './IdleWatch.tsx';

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
