import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';

/**
 * Brings the target of the address's hash into view once it exists. The router scrolls when it navigates, but on a page that is still
 * loading the target does not exist yet.
 */
export function useReachHash(isReady: boolean): void {
  const { hash } = useLocation();
  const reached = useRef(false);
  useEffect(() => {
    if (!isReady || reached.current) return;
    reached.current = true;
    if (hash !== '')
      document.querySelector(`#${CSS.escape(decodeURIComponent(hash.slice(1)))}`)?.scrollIntoView();
  }, [hash, isReady]);
}
