// Asking before a page is left on which something would be lost.
import { useEffect } from 'react';
import { useBlocker, type Blocker } from 'react-router-dom';

/**
 * While `guarding`, leaving needs consent. Routes wait in the returned blocker until it is told to proceed or to reset; for reload and
 * closing the tab the browser asks in its own words.
 */
export function useLeaveGuard(guarding: boolean): Blocker {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => guarding && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!guarding) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [guarding]);
  return blocker;
}
