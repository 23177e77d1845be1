// Asking before a page is left on which something would be lost.
import { useEffect, useEffectEvent } from 'react';
import { useBlocker, type Blocker } from 'react-router-dom';

/**
 * While `guarding`, leaving needs consent. Routes wait in the returned blocker until it is told to proceed or to reset; for reload and
 * closing the tab the browser asks in its own words. Given as a function it is asked at the moment of leaving, so that what
 * was settled in the same breath (a key wiped, then away) counts.
 */
export function useLeaveGuard(guarding: boolean | (() => boolean)): Blocker {
  const isGuarding = () => (typeof guarding === 'function' ? guarding() : guarding);
  const blocker = useBlocker(
    ({ currentLocation: here, nextLocation: next }) =>
      (here.pathname !== next.pathname || here.search !== next.search) && isGuarding(),
  );
  const ask = useEffectEvent((event: BeforeUnloadEvent) => {
    if (isGuarding()) event.preventDefault();
  });
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => ask(event);
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, []);
  return blocker;
}
