// Asks before a person leaves a page on which something would be lost.
import { useEffect, useEffectEvent } from 'react';
import { useBlocker, type Blocker } from 'react-router-dom';

/**
 * While `guarding`, leaving needs consent. Navigation waits in the returned blocker until it proceeds or is reset. For reload and closing
 * the tab the browser asks in its own words. A function is evaluated at the moment of leaving. It then includes changes made just before (a
 * key wiped, then away).
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
